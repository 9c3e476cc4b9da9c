/**
 * Where the dictionary gives one of several readings that the word can have in a readout. A wrong reading is worse than none, so
 * these get none.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Written alike, read in two ways: 市場 しじょう or いちば. */
export const DOUBTFUL_WORDS = words(`
  今日 明日 昨日 明後日 一昨日 昨夜 昨晩 市場 一日 一時 一人 二人 人気 上手 下手 大分 最中 目下 十分 一行 一番 一度 大勢 見物
  生物 工夫 分別 気色 心中 色紙 根本 仮名 名代 細々 梅雨 風車 身体 出来 重複 早急 相殺 依存 既存 世論 施策 施行 固執
  発足 何人 何時 何処 家内 国境 牧場 宝物 一味 清水 日向 上方 文書 礼拝 遺言 競売 大事 大家 大人 後世 日中 年中 一目 一方
  一筋 一言 一月 一年 一途 一端 一夜 二度 三国 数日 当日 翌日 前日 後日 初日 末日 夜中 夜半 行方 何故 所以 自首 口腔 代替
  役場 工場 人数 左右 白馬 水面 一分 二分 端緒 攪乱 貼付 弛緩 消耗 独擅場 
`);

/** A single character by itself: 後 ご, あと or のち. */
export const DOUBTFUL_CHARACTERS = words(`
  後 方 間 中 上 下 他 何 私 家 本 際 前 数 所 頃 辺 傍 外 内 額 面 値 角 表 主 日 月 年 火 水 木 金 土 国 者 物 等 側 来 元 次
  先 末 初 大 小 新 古 高 低 多 少 北 南 東 西 左 右 分 時 回 度 市 町 村 県 府 都 区 州 道 米 韓 朝 露 英 独 仏 印 豪 欧 亜 空
  風 海 山 川 生 死 体 頭 顔 首 口 手 足 目 耳 形 型 音 色 種 館 院 店 社 場 席 君 様 僕 弟 性 縁 故 重 着 止 明 黄 経 得 他 臭
`);

/** Forms whose kanji can be read in two ways before the same kana: 行った いった or おこなった. */
export const DOUBTFUL_FORMS = words(`
  行っ 開い 開く 開き 開か 開け 開こ 入っ 入る 入り 入ら 入れ 止め 止む 止ま 止まる 避け 避ける 抱く 抱い 抱き 抱か 抱え 怒る 怒っ
  被る 被っ 弾く 弾い 通っ 辛い 辛く 降り 降りる 降る 空い 空く 空け 描い 描く 描き 描か 汚れ 得る 得 来る 来 滑る 臭い 細い
  細かい 逃れ 断つ 経 脅かす 脅かし 覆る 潜む 潜る 盛る 盛ん 退く 退け 退い 省み 強いる 強い 勝る 冷める 治る 着い 着け
  担ぐ 汚す 映え 交る 嫌い 臭う 塗れ 凍る 凍り 鎮まる 被り 角 苦い 捕らえ 染み 食む 魅せ
`);
