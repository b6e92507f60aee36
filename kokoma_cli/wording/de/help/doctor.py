"""German, help pages: nachsehen, ob alles in Ordnung ist."""

TEXTS = {
    "doctor": "Prüft Register, Dateien, Sicherungen und Laufwerk.",
    "doctor.about": "Geschrieben wird dabei nichts. Zu allem, was nicht stimmt, steht daneben, wie es in Ordnung "
    "kommt. Auch ein beschädigtes Register lässt sich so ansehen. Von Sicherungen an anderen Orten weiß kokoma "
    "nichts. Endet mit 0, wenn nichts fehlt (Hinweise zählen nicht), sonst mit 7.",
    "doctor.examples": "kokoma doctor\nkokoma doctor --json",
}
