"""The words lists of people are headed with, in the languages of the office and of its guests.

Each list stands for one meaning of `headings`; case, accents, blanks and signs do not matter. `HEADINGS` are
whole headings; what is none by itself, but may be part of one, is in the lists below.
"""

#: Whole headings, one a line or divided by commas.
HEADINGS: dict[str, str] = {
    "given": """
        Vorname, Vornamen, Rufname, Taufname, Vor-Name, 1. Vorname, Vorname (Rufname)
        First name, Given name, Given names, Forename, Christian name, Firstname, Prénom, Prénoms
        Nombre de pila, Nombres, Imię, Imiona, Keresztnév, Utónév, Prenume, Křestní jméno, Krstné meno
        Voornaam, Roepnaam, Förnamn, Fornavn, Etunimi, Adı, Ad, İsim, İsmi, Όνομα, Ім'я
        Prenome, Nome proprio, Nome próprio, Eesnimi, Vardas, Vārds, الاسم الأول, نام, Tên
    """,
    "family": """
        Nachname, Nachnamen, Familienname, Familiennamen, Zuname, Nach-Name, Name (Familienname), Eigenname
        Surname, Last name, Family name, Lastname, Second name, Nom de famille, Apellido, Apellidos
        Cognome, Apelido, Sobrenome, Último nome, Nazwisko, Soyad, Soyadı, Soy isim, Soyisim, Příjmení
        Priezvisko, Vezetéknév, Családnév, Prezime, Priimek, Nume de familie, Achternaam, Familienaam
        Efternamn, Efternavn, Etternavn, Sukunimi, Επώνυμο, Επίθετο, Фамилия, Прізвище, Презиме, Mbiemri
        Perekonnanimi, Pavardė, Uzvārds, اسم العائلة, نام خانوادگی, Họ
    """,
    # The family name or the given one if the other has a column, else all of it.
    "name": """
        Name, Namen, Nom, Nome, Nombre, Nume, Név, Neve, Jméno, Meno, Naam, Namn, Navn, Nimi, Ime, Имя,
        الاسم, Emri
    """,
    "full_name": """
        Vollständiger Name, Voller Name, Ganzer Name, Vor- und Nachname, Vor- und Zuname, Vor-/Nachname
        Vor- u. Nachname, Vor- u. Zuname, Vorname Name, Vorname/Name, Name komplett, Namensangabe
        Teilnehmer, Teilnehmerin, Teilnehmer/in, Teilnehmer/innen, Teilnehmer und Teilnehmerinnen
        Teilnehmerinnen und Teilnehmer, Teilnehmende, Teilnehmender, Teilnehmende/r, Teilnehmende Person
        TN, TN-Name, Person, Personen, Mitarbeiter, Mitarbeiterin, Mitarbeiter/in, Mitarbeiter/innen
        Mitarbeitende, Mitarbeitende/r, Beschäftigte, Beschäftigte/r, Angemeldete, Angemeldete Person
        Wer, Wer kommt, Name auf der Urkunde, Name auf der Bescheinigung, Name für die Bescheinigung
        Full name, Complete name, Name and surname, First and last name, Participant, Participants
        Attendee, Attendees, Participant name, Name of participant, Delegate, Nom complet, Participant(e)
        Participants, Nombre completo, Nombre y apellidos, Participante, Nome completo, Nome e cognome
        Partecipante, Imię i nazwisko, Uczestnik, Uczestniczka, Ad Soyad, Adı Soyadı, Adı ve Soyadı
        İsim Soyisim, Katılımcı, Jméno a příjmení, Meno a priezvisko, Účastník, Teljes név, Résztvevő
        Ime i prezime, Ime in priimek, Nume și prenume, Nume complet, Volledige naam, Deelnemer
        Fullständigt namn, Fullt navn, Deltagare, Deltaker, Deltager, Osallistuja, Ονοματεπώνυμο
        Имя и фамилия, Ім'я та прізвище, Участник, Учасник, الاسم الكامل, نام و نام خانوادگی, Họ và tên
        Họ tên
    """,
    "family_first": """
        ФИО, Ф.И.О., Фамилия Имя, ПІБ, П.І.Б., Прізвище та ім'я, Nazwisko i imię, Nom et prénom
        Nom prénom, Apellidos y nombre, Cognome e nome, Cognome Nome, Nume și prenume, Nume prenume
        Příjmení a jméno
        Priezvisko a meno, Prezime i ime, Családi és utónév, Surname and name, Sukunimi ja etunimi
    """,
    "more_given": """
        Zweiter Vorname, 2. Vorname, Weitere Vornamen, Weiterer Vorname, Mittelname, Middle name
        Middle names, Отчество, По батькові, Deuxième prénom, Drugie imię
    """,
    "particle": """
        Namenszusatz, Namensvorsatz, Vorsatzwort, Namensvorsatz/-zusatz, Präfix, Namenspräfix, Adelsprädikat
        Adelstitel, Tussenvoegsel, Tussenvoegsels, Name prefix, Voorvoegsel
    """,
    "title": """
        Titel, Akad. Titel, Akademischer Titel, Akademischer Grad, Akad. Grad, Dr.-Titel, Doktortitel
        Titel/Grad, Titel vor, Titel nach, Titel vorangestellt, Titel nachgestellt, Grad
        Titel vor dem Namen
        Titel nach dem Namen, Title, Degree, Academic title, Academic degree, Titre, Título, Titolo, Tytuł
        Tytuł naukowy, Stopień naukowy, Unvan, Ünvan, Titul, Cím, Titlu, Titula, Titel/Titre, Titteli
        Τίτλος, Звание, Учёная степень, Науковий ступінь, Grade
    """,
    "salutation": """
        Anrede, Anredeform, Frau/Herr, Herr/Frau, Fr./Hr., Hr./Fr., Anr., Salutation, Form of address
        Mr/Mrs, Mr/Ms, Mr./Mrs./Ms., Civilité, Tratamiento, Saluto, Appellativo, Tratamento
        Zwrot grzecznościowy, Hitap, Oslovení, Oslovenie, Megszólítas, Megszólítás, Oslovljavanje, Aanhef
        Tilltal, Tiltale, Puhuttelu, Προσφώνηση, Обращение, Звертання, Formula de adresare, Pan/Pani
    """,
    "email": """
        E-Mail, Mail, E-Mail-Adresse, Mailadresse, Emailadr., E-Mail-Adr., Mail-Adr., Mailkontakt
        Elektronische Adresse, eMail, Email address, E-mail address, Courriel, Adresse électronique
        Adresse mail
        Adresse e-mail, Correo, Correo electrónico, Posta elettronica, Indirizzo e-mail, Correio eletrónico
        Correio eletrônico, Poczta elektroniczna, Adres e-mail, Adres mailowy, E-posta, E-posta adresi
        Eposta
        E-mail cím, Email cím, Drónposta, E-pošta, E-naslov, Adresă de e-mail, E-mailadres, E-postadress
        E-postadresse, Sähköposti, Sähköpostiosoite, Ηλεκτρονικό ταχυδρομείο, Эл. почта, Электронная почта
        Почта, Имейл, Имэйл, Електронна пошта, Ел. пошта, Пошта, البريد الإلكتروني, ایمیل, Thư điện tử
        UPN, User Principal Name, @
    """,
    # An address, a telephone number, or somebody else: what stands below it tells.
    "contact": """
        Kontakt, Kontaktdaten, Erreichbarkeit, Erreichbar unter, Contact, Contact details, Adresse
        Anschrift
        Address, Contacto, Contatto, Kontakty, İletişim, Coordonnées, Adres
    """,
    "organisation": """
        Organisation, Org, Orga
        Organisationseinheit, OE, Org.-Einheit, Einrichtung, Institution, Arbeitgeber, Behörde
        Träger, Firma, Unternehmen, Verein, Dienststelle, Dst., Dienststelle/Amt, Amt/Dienststelle
        Stelle, Entsendende Stelle, Entsendestelle, Beschäftigungsstelle, Arbeitsstelle, Verband, Initiative
        Organisation/Einrichtung, Dienstherr, Verwaltung, Einsatzort, Einsatzstelle, Schule, Kita, Betrieb
        Organization, Employer, Company, Agency, Authority, Affiliation, Organisme, Entreprise, Employeur
        Établissement, Institución, Organización, Empresa, Organizzazione, Ente, Istituzione, Azienda
        Organização, Instituição, Organizacja, Instytucja, Firma/Instytucja, Zakład pracy, Pracodawca, Kurum
        Kuruluş, Şirket, Organizace, Instituce, Zaměstnavatel, Organizácia, Inštitúcia, Szervezet, Intézmény
        Munkahely, Organizacija, Ustanova, Tvrtka, Organizație, Instituție, Instituția, Organisatie
        Instelling, Werkgever, Organisaatio, Οργανισμός, Организация, Учреждение, Організація, Установа
        Organizim, الجهة, سازمان, Cơ quan, Virksomhed, Arbetsgivare, Arbejdsplads
    """,
    "unit": """
        Amt, Amt/Abteilung, Fachamt, Sachgebiet, SG, Referat, Ref., Fachbereich, FB, Fachdienst, FD
        Abteilung
        Abt., Dezernat, Geschäftsbereich, Bereich, Team, Fachgebiet, Eigenbetrieb, Abteilung/Referat
        Department, Unit, Division, Office, Service, Direction, Département, Departamento, Ufficio
        Dipartimento, Wydział, Dział, Referat/Wydział, Birim, Müdürlük, Odbor, Oddělení, Osztály, Odjel
        Departament, Forvaltning, Förvaltning, Afdeling, Avdelning, Osasto, Τμήμα, Отдел, Відділ
    """,
    "municipality": """
        Kommune, Gemeinde, Stadt, Stadt/Gemeinde, Gemeinde/Stadt, Stadt/Kommune, Kommune/Stadt
        Stadt/Landkreis
        Kommune/Landkreis, Gebietskörperschaft, Heimatgemeinde, Wohngemeinde, Kommune/Organisation
        Municipality, Town, City, Town/city, Local authority, Commune, Ville, Mairie, Municipio
        Ayuntamiento
        Comune, Município, Gmina, Miasto, Miasto/Gmina, Belediye, Şehir, Obec, Mesto, Město, Község
        Település
        Općina, Občina, Comună, Localitate, Localitatea, Gemeente, Kommun, Kunta, Δήμος, Муниципалитет, Город
        Громада, Місто, Komuna
    """,
    "district": """
        Landkreis, Kreis, LK, Bezirk, Region, Verbandsgemeinde, Samtgemeinde, County, District, Powiat
        Okres
    """,
    # The town somebody works for, or her home.
    "place": """
        Ort, Ortschaft, Wohnort/Ort, Place, Location, Lieu, Localité, Località, Localidad, Miejscowość, Yer
        Standort, Ortsteil
    """,
    "target_group": """
        Zielgruppe, Personengruppe, Teilnehmergruppe, Zielgruppenzugehörigkeit, Target group, Groupe cible
        Grupa docelowa, Hedef grup, Grupo destinatario, Gruppo target
    """,
    "sort_key": "Sortiert als, Sortierung, Sortierschlüssel, Sortiername, Sorted as, Sort key, Sort as",
    "pronunciation": """
        Aussprache, Aussprachehinweis, Lautschrift, Wie gesprochen, Pronunciation, Prononciation, Wymowa
        Telaffuz, Pronunciación, Pronuncia
    """,
    # Somebody to ask, who may not be the one who comes.
    "somebody": """
        Ansprechpartner, Ansprechpartnerin, Ansprechpartner/in, Ansprechperson, Kontaktperson
        Contact person
        Personne de contact, Anzeigename, Display name, Benutzername, Username, User name, Nutzername
        Vertreter, Vertreterin, Vertreter/in, Vertretung, Angemeldet von, Anmelder, Gemeldet durch
        Bearbeiter, Bearbeiter/in, Leiter, Leiterin, Leitung
    """,
    "not_needed": """
        Nr., No., Nummer, Number, lfd. Nr., Lfd.-Nr., Lfd. Nummer, Laufende Nummer, Pos., Position, Platz
        #, ID, Kennung, Personalnummer, Pers.-Nr., Personal-Nr., Mitarbeiternummer, Teilnehmernummer, TN-Nr.
        Numéro, N°, Número, Lp., L.p., Sıra No, Sıra, No, Číslo, Poř. č., Sorszám, Rb., R. br., Nr. crt., №
        Telefon, Telefonnummer, Tel., Tel.-Nr., Telefon dienstlich, Durchwahl, Nebenstelle, App., Apparat
        Handy, Handynummer, Mobil, Mobilnummer, Mobiltelefon, Rufnummer, Fon, Fax, Telefax, Telefonnr.
        Phone, Phone number, Telephone, Mobile, Cell phone, Téléphone, Portable, Teléfono, Móvil, Telefono
        Cellulare, Telefone, Telemóvel, Numer telefonu, Telefon komórkowy, Komórka, Cep telefonu, Cep
        Telefón, Telefonszám, Mobitel, Telefoon, Mobiel, Puhelin, Τηλέφωνο, Телефон, رقم الهاتف, تلفن
        Geburtsdatum, Geb.-Datum, geb. am, geb., Geboren, Geburtstag, Geburtsort, Geburtsname, Geburtsjahr
        Alter, Date of birth, Birth date, Birthday, DOB, Date de naissance, Data urodzenia, Doğum tarihi
        Fecha de nacimiento, Data di nascita, Дата рождения, Дата народження
        Straße, Str., Strasse, Hausnummer, Hausnr., Straße und Hausnummer, Straße/Nr., PLZ, Postleitzahl
        PLZ/Ort, PLZ Ort, PLZ und Ort, Wohnort, Wohnanschrift, Privatanschrift, Adresse privat, Postfach
        Anschrift privat, Land, Staat, Bundesland, Street, ZIP, Postcode, Postal code, Country
        Code postal, Rue
        Dienstanschrift, Postanschrift, Rechnungsadresse, Rechnungsanschrift, Kostenstelle, Raum, Zimmer
        Zimmernummer, Gebäude, Ulica, Kod pocztowy, Kraj, Adres zamieszkania, Ülke, Pays, País, Paese
        Funktion, Position/Funktion, Tätigkeit, Beruf, Berufsbezeichnung, Aufgabe, Rolle, Amtsbezeichnung
        Dienstbezeichnung, Dienstgrad, Besoldungsgruppe, Entgeltgruppe, Stellenbezeichnung, Stellung
        Aufgabengebiet, Zuständigkeit, Function, Role, Job title, Occupation, Profession, Fonction, Cargo
        Función, Funzione, Ruolo, Stanowisko, Funkcja, Görev, Görevi, Meslek, Funkce, Pozice, Beosztás
        Funkcija, Funcție, Functie, Должность, Посада
        Geschlecht, m/w/d, w/m/d, Gender, Sex, Sexe, Género, Genere, Sesso, Płeć, Cinsiyet, Pohlaví, Пол
        Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Hinweis, Hinweise, Notiz, Notizen, Kommentar, Info
        Sonstiges, Wünsche, Fragen, Note, Notes, Remark, Remarks, Comment, Comments, Remarque, Remarques
        Observaciones, Uwagi, Notlar, Açıklama, Poznámka, Megjegyzés, Napomena, Observații, Opmerking
        Essen, Verpflegung, Ernährung, Vegetarisch, vegan, Allergien, Unverträglichkeiten, Mittagessen, Diet
        Anmeldung, Anmeldedatum, Angemeldet, Angemeldet am, Anmeldestatus, Status, Stand, Teilnahme
        Anwesend, Anwesenheit, Zusage, Absage, Rückmeldung, Datum, Zeitstempel, Zeit, Uhrzeit, Date
        Timestamp
        Kurs, Kurse, Termin, Termine, Modul, Modul 1, Tag 1, Tag 2, Gruppe, Warteliste, Einladung
        eingeladen
        Unterschrift, Signature, Podpis, İmza, Firma (podpis), Kürzel, Zeichen, Initialen, Bezahlt, Gebühr
        Datenschutz, Einwilligung, Fotos, Parkplatz, Übernachtung, Anreise, Vorkenntnisse, Sprache, Language
        Staatsangehörigkeit, Nationalität, Nationality, Homepage, Website, Internet, LinkedIn, Teams, Zoom
        Durchgänge, Durchgang, Vor- und Nachbereitung, Cohorts, Cohort, Preparation and follow-up
        Bescheinigung, Zertifikat, Briefanrede, Startzeit, Fertigstellungszeit, Start time, Completion time
        Mitglied, Mitgliedsnummer, Ehrenamt, Vorgesetzte, Vorgesetzter, Vorgesetzte/r
    """,
}

#: Words that say nothing of what stands below a heading.
NOISE = """
    Pflichtfeld, Pflichtangabe, Pflicht, Pflichtfelder, erforderlich, bitte, ausfüllen, angeben, eintragen
    optional
    freiwillig, required, mandatory, obligatorisch, falls, vorhanden, ggf, evtl, Druckbuchstaben, in, Ihr
    Ihre
    your, der, die, das, des, den, dem, zum, zur, für, of, the, de, du, la, le, Blockschrift, lesbar, wie
    im
    Ausweis, auf, deutlich, nur, wird, gedruckt, obligatoire, wymagane, zorunlu, Angabe, Feld
    sofern, wenn, möglich, bekannt, hier, Spalte, Eingabe, Urkunde, Bescheinigung, Zertifikat
"""

#: Whose name or address it is, where that is somebody who comes.
WHOSE = """
    Teilnehmer, Teilnehmerin, Teilnehmers, Teilnehmende, Teilnehmenden, Teilnehmerinnen, innen, TN, Person
    Participant, Participants, Mitarbeiter, Mitarbeiterin, Mitarbeiters, Mitarbeitende, Mitarbeitenden
    Participant's, attendee, uczestnika, katılımcı, Beschäftigte, Beschäftigten
"""

#: Somebody else, or something else: a heading with such a word is not about the one who comes.
NOT_HERS = """
    Vorgesetzte, Vorgesetzten, Vorgesetzter, Vorgesetztes, Notfall, Notfallkontakt, Begleitung
    Begleitperson
    Rechnung, Rechnungsempfänger, Kind, Kinder, Eltern, Mutter, Vater, Geburtsname, früherer, frühere
    ehemals
    Supervisor, Manager, Emergency, Guest, Begleit, Kurs, Kurses, Veranstaltung, Seminar, Datei, Course
    Dozent, Dozentin, Referent, Referentin, Trainer, Trainerin, Personalrat, Chef, Chefin, Ehepartner
"""

#: Of several addresses, the one for work goes first, and any further one last.
WORK = """
    dienstlich, dienstliche, dienst, dienstl, geschäftlich, geschäftl, beruflich, berufl, work, business
    office, büro, professionnel, služební, służbowy, iş
"""
HOME = """
    privat, private, priv, personal, home, persönlich, personnel, prywatny, özel
"""
FURTHER = """
    2, zweite, zweiter, weitere, weiterer, alternativ, alternative, cc, secondary, further, zusätzlich
    zusätzliche, andere, second, other
"""

#: What joins two headings into one.
AND = "und, u, and, et, y, e, i, a, ve, oraz, och, og, ja, en, si, та, и, &, sowie, oder, or"
