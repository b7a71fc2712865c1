/// Parts of names for people who do not exist; every tradition the register meets, with
/// diacritics, tussenvoegsels, long and double names, because those are what goes wrong.
enum Oefennamen {
  static let mannen = [
    "Jan", "Sjef", "Wiel", "Harrie", "Léon", "René", "Daan", "Sem", "Noud", "Thijs", "Joost",
    "Mohammed", "Yusuf", "Ömer", "İbrahim", "Said", "Abdelkarim", "Krzysztof", "Paweł", "Michał",
    "Ruben", "Giovanni", "Winston", "Tesfay", "Bao", "Jean-Pierre", "Björn", "Álvaro", "Cor",
  ]
  static let vrouwen = [
    "Anneke", "Truus", "Mieke", "Lies", "Zoë", "Noëlle", "Femke", "Sanne", "Roos", "Ingrid",
    "Fatima", "Khadija", "Ayşe", "Gülcan", "Şule", "Nadia", "Małgorzata", "Agnieszka", "Chantal",
    "Priscilla", "Saba", "Thuy", "Marie-José", "Inés", "Aurélie", "Wilhelmina", "Ilse", "Elif",
  ]
  static let achternamen: [(tussenvoegsel: String?, naam: String)] = [
    (nil, "Janssen"), (nil, "Peeters"), (nil, "Smeets"), (nil, "Hendriks"), (nil, "Verhoeven"),
    (nil, "Kuipers"), (nil, "Dijkstra"), (nil, "Hermans"), (nil, "Cuijpers"), (nil, "Geraets"),
    ("van den", "Berg"), ("van der", "Heijden"), ("van de", "Laar"), ("de", "Vries"),
    ("de", "Wit"), ("van", "Dijk"), ("ter", "Horst"), ("op den", "Camp"), ("in 't", "Veld"),
    ("'t", "Hoen"), ("von", "Helden"), ("de la", "Haye"), (nil, "IJsselstein"), (nil, "Ruijter"),
    (nil, "Yıldırım"), (nil, "Çelik"), (nil, "Öztürk"), (nil, "Şahin"), (nil, "Güneş"),
    ("el", "Amrani"), ("ben", "Saïd"), ("el", "Ouazzani"), (nil, "Bouzidi"), (nil, "Chaïbi"),
    (nil, "Kowalska"), (nil, "Wójcik"), (nil, "Dąbrowski"), (nil, "Szczepański"),
    (nil, "Nguyễn"), (nil, "Gebremeskel"), (nil, "Pinas"), (nil, "Martínez"), (nil, "Müller"),
    ("van", "Bergen-Janssen"), (nil, "Vandenbroucke-Schellekens"), ("van der", "Meer Mohr"),
  ]
  static let aanleidingen = [
    "Schreeuwt 's nachts op de galerij; buren bellen bijna elke dag.",
    "Loopt verward over straat en weet niet waar hij woont.",
    "Ruzies in het portiek, kinderen zijn tot laat buiten.",
    "Twee maanden huur achter en geen contact met de woningcorporatie.",
    "Weigert hulp voor een verslaving, familie is ten einde raad.",
    "Derde melding in een maand; dreigt zichzelf iets aan te doen.",
    "Vernielingen bij het station, spreekt de politie dreigend aan.",
    "Komt na detentie terug zonder woonruimte of inkomen.",
    "Buren horen geregeld geschreeuw; er zijn jonge kinderen in huis.",
    "Zorgmijdend, woning vervuild, huisdieren verwaarloosd.",
    "Hangt met een groep jongeren rond bij de winkels, overlast loopt op.",
    "Valt hulpverleners lastig en stuurt tientallen berichten per dag.",
  ]
  static let acties = [
    "briefadres regelen", "contact leggen met de familie", "huurachterstand uitzoeken",
    "behandeling opstarten", "gesprek met de wijkagent", "aanvraag beschermd wonen",
    "bewindvoering aanvragen", "dagbesteding zoeken", "toezicht afstemmen",
  ]
  static let notities = [
    "Gebeld met de casusregisseur; afspraak staat.", "Geen gehoor, volgende week opnieuw.",
    "Partner meldt dat het rustiger is.", "Nieuwe ruzie met de buren, politie ter plaatse.",
    "Huisbezoek gedaan; betrokkene wil meewerken.",
  ]
}
