"""German, help pages: am Rechner."""

TEXTS = {
    "completion": "Gibt das Skript aus, mit dem die Tabulatortaste Befehle ergänzt.",
    "completion.about": "Es wird nur ausgegeben. Speichern Sie es dort, wo Ihre Shell so etwas sucht.",
    "completion.examples": "kokoma completion bash >> ~/.bashrc\n"
    "kokoma completion powershell >> $PROFILE",
    "completion.param.shell": "bash, zsh, fish oder powershell",
}
