/// Letters that a PDF has because of how they are drawn, as the letters that they are.
///
/// Fonts draw some kanji and their radicals with one shape, and PDF writers then note the radical; vertical writing has
/// shapes of its own for punctuation.
enum LetterForms {
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x2F00..<0x2FD6: kangxi[Int(scalar.value - 0x2F00)]
    case 0x2E80...0x2EF3, 0xFE10...0xFE19, 0xFE30...0xFE48: others[scalar] ?? scalar
    default: scalar
    }
  }

  /// U+2F00 and on, as unified ideographs.
  private static let kangxi = Array(
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾\
    干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生\
    用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷\
    豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻\
    黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars)

  private static let others: [Unicode.Scalar: Unicode.Scalar] = [
    "⺟": "母", "⺠": "民", "⻁": "虎", "⻄": "西", "⻆": "角", "⻑": "長", "⻘": "青", "⻝": "食", "⻣": "骨", "⻤": "鬼", "⻨": "麦",
    "⻩": "黄", "⻫": "斉", "⻭": "歯", "⻯": "竜", "⻲": "亀",
    "\u{FE10}": "，", "\u{FE11}": "、", "\u{FE12}": "。", "\u{FE13}": "：", "\u{FE14}": "；", "\u{FE15}": "！",
    "\u{FE16}": "？", "\u{FE17}": "〖", "\u{FE18}": "〗", "\u{FE19}": "…", "\u{FE30}": "‥", "\u{FE31}": "—",
    "\u{FE32}": "–", "\u{FE33}": "＿", "\u{FE34}": "＿", "\u{FE35}": "（", "\u{FE36}": "）", "\u{FE37}": "｛",
    "\u{FE38}": "｝", "\u{FE39}": "〔", "\u{FE3A}": "〕", "\u{FE3B}": "【", "\u{FE3C}": "】", "\u{FE3D}": "《",
    "\u{FE3E}": "》", "\u{FE3F}": "〈", "\u{FE40}": "〉", "\u{FE41}": "「", "\u{FE42}": "」", "\u{FE43}": "『",
    "\u{FE44}": "』", "\u{FE47}": "［", "\u{FE48}": "］",
  ]
}
