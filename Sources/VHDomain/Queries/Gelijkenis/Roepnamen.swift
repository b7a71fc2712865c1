/// Names people go by beside the ones in their passport.
enum Roepnamen {
  /// Whether one name is used for the other.
  static func hoortBij(_ left: String, _ right: String) -> Bool {
    guard let groups = groepen[left], let others = groepen[right] else { return false }
    return !groups.isDisjoint(with: others)
  }

  /// Whether it is a name whose longer forms are known.
  static func kent(_ name: String) -> Bool { groepen[name] != nil }

  /// The groups a folded name is in.
  private static let groepen: [String: Set<Int>] = {
    var table: [String: Set<Int>] = [:]
    for (number, line) in regels.enumerated() {
      for name in line.split(separator: " ") { table[String(name), default: []].insert(number) }
    }
    return table
  }()

  /// A name with what is made of it.
  private static let regels = [
    "johannes jan johan hans joannes jo joop hannes jannes",
    "johanna jo annie hanna jana joke hanneke",
    "abraham bram braam", "wilhelmus wim willem wiel wil willy pim helmus", "willem wim",
    "wilhelmina mien mina willy wil willemien helmi minie", "cornelis kees cees cor corneel nelis",
    "cornelia corrie cor nel nelly cora",
    "elisabeth bets betsy els elly lies liesbeth ellie bep elisa elizabeth",
    "petrus piet peter pierre pieter peer", "petronella nel nelly pietje petra",
    "hendrikus harrie harry henk hendrik rik henri henricus driek", "hendrika riek rika hennie",
    "lambertus bert lambert lam bertus", "jacobus sjaak jaap jac jacques koos jacob cobus kobus",
    "antonius toon ton tonny anton antoon theunis teun", "antonia toos tonnie ton toni",
    "catharina toos rina kaatje trees tineke cato katrien to truus",
    "maria mieke marie mia ria riet marietje rie miet miep",
    "josephus sjef jozef jos joseph jef josef", "josephina fien josje jose",
    "theodorus theo thei door dorus", "theodora door dora thea",
    "franciscus frans fransiscus cis francis sus", "francisca fransje francien cisca ciska",
    "adrianus sjaan ad adriaan arie jan janus adri", "adriana jaantje sjaan adri ria",
    "alexander lex alex sander xander sasha", "aleksander aleks sasha alex olek",
    "gerardus ger gerard geert gert sjraar gerrit", "gerarda ger gerda",
    "margaretha greet gretha margriet grada greetje rita", "geertruida truus trudy geert gertruda",
    "bartholomeus bart meus mees", "hubertus hub huub bert bertus sjang",
    "mathias thijs mat matthijs thei mathijs",
    "leonardus leo leon lei", "nicolaas klaas nico nicolaus", "christiaan chris christian chrit",
    "christina tineke stien chris ine", "anna annie ans anneke ann antje",
    "helena lena leen lenie helene",
    "michael michiel giel michel", "gijsbertus gijs gijsbert bert",
    "martinus tinus martien martin tien",
    "martha mat marth", "mechtildis mathilde tilly til tiel", "mathilde tilly tilde",
    "daniel daan danny",
    "david dave daaf", "thomas tom thom tommie", "robert rob bob bobby robbie",
    "richard ries rick ricky rik",
    "eduard ed eddy edward", "samuel sam sammy", "benjamin ben benny", "josephine jose fien",
    "susanna suze sanne sus",
    "sebastiaan bas basje", "constantijn stan stijn", "augustinus guus gust stijn",
    "ludovicus lowie louis lou loek",
    "ursula uus ulla", "barbara bar bertha babs", "patrick pat", "desiree des desi",
    "mohammed mo moh momo mohamed mohammad muhammad muhammed simo", "mustafa mus muus mustapha",
    "abdelkarim karim abdel", "abdelhakim hakim", "abdelaziz aziz", "abdelkader kader",
    "abderrahim rahim",
    "ibrahim ibo brahim ibra", "youssef yusuf joesoef yousef jusuf yoes joes",
    "noureddine nordin nourdin noureddin",
    "yahya jahja", "piotr peter", "jakub jacob jakob", "michal michael", "joanna johanna",
    "simon szymon", "fatma fadime fatima", "hatice hadise", "huseyin huso",
    "mehmet memo memet", "ahmet apo", "suleyman sulo", "ebubekir abubakir bekir",
    "katarzyna kasia kaska", "malgorzata gosia gocha malgosia", "agnieszka aga agusia",
    "wojciech wojtek",
    "krzysztof krzys krzysiek krystof chris", "stanislaw staszek stan", "aleksandra ola",
    "tomasz tomek",
    "magdalena magda lena", "piotr piotrek", "pawel pawelek", "michal michalek", "jakub kuba",
    "jan janek jas",
    "barbara basia", "joanna asia", "zbigniew zbyszek", "andrzej jedrek", "grzegorz grzesiek",
    "elzbieta ela",
  ]
}
