import { expectLabels } from '../../../support/label-notation';

/** A text with "|" behind every clause, and actor:act of each. */
type Case = readonly [marked: string, expected: string];

const MARKED: readonly Case[] = [
  ['岩屋大臣より、訪日を招請した。', 'jp:request'],
  ['趙長官からは、検討する旨の回答があった。', 'kr:state'],
  ['日本側からは、制度の趣旨を説明した。', 'jp:state'],
  ['先方からは、前向きな反応が示された。', 'kr:welcome'],
  ['我が方から、強く抗議しました。', 'jp:concern'],
  ['当方より、再発防止を求めた。', 'jp:request'],
  ['日本政府として、支援を続ける旨述べた。', 'jp:intend'],
  ['尹大統領としても、努力していきたいと述べた。', 'kr:intend'],
  ['韓国外交部からは、遺憾の意が表明された。', 'kr:concern'],
  ['外務省から、事実関係を説明した。', 'jp:state'],
  ['三か国の外相は、結束して対応することで一致した。', 'both:agree'],
  ['日米韓の3長官は、訓練の定例化を確認した。', 'both:confirm'],
  ['日韓両政府は、協定の改定に着手することで合意した。', 'both:agree'],
  ['両国の首脳は、関係の発展を歓迎した。', 'both:welcome'],
  ['両議長の間で、交流を進めることが確認された。', 'both:confirm'],
  ['両者間で、率直な意見交換が行われた。', 'both:discuss'],
  ['日韓双方から、懸念が示された。', 'both:concern'],
  ['石破総理大臣及び李大統領は、連携を確認した。', 'both:confirm'],
  ['岩屋外務大臣と趙長官は、往来を続けることで一致した。', 'both:agree'],
  ['岩屋大臣は、趙長官との間で、次回の会談を東京で開くことで一致した。', 'both:agree'],
];

const UNLISTED: readonly Case[] = [
  ['韓国側から説明があった。|政府としては、引き続き毅然と対処していく。', 'kr:state jp:intend'],
  ['ユン大統領から、経済の現状について説明があった。', 'kr:state'],
  ['キム代表から、国防上の関与が改めて表明された。', 'third:state'],
  ['高田外務審議官から、経緯を説明した。', 'jp:state'],
  ['今井局長は、協議の継続を求めた。', 'jp:request'],
  ['裵局長からは、韓国側の考え方について説明があった。', 'kr:state'],
  ['孫次官は、早期の妥結に期待を示した。', 'kr:hope'],
  ['森大臣は、提案に感謝した。', 'jp:thank'],
  ['崔文化体育観光部長官は、祝意を伝えた。', 'kr:congratulate'],
  ['同大臣は、制度の概要を説明した。', 'jp:state'],
  ['三浦駐韓国大使から、邦人の保護を要請した。', 'jp:request'],
  ['大統領府の姜室長は、意欲を示した。', 'kr:intend'],
  [
    '北川正人経済局長は、朴鍾哲（パク・ジョンチョル）韓国産業通商部貿易政策官と会談を行った。|\n原次長も同席した。|北川局長は、通関の迅速化を求めた。|朴政策官は、検討すると応じた。',
    'both:report jp:report jp:request kr:state',
  ],
  [
    '野口審議官は、林英奎（イム・ヨンギュ）韓国環境部水資源局長と協議を行った。|\n林局長から、流域管理の計画を説明した。|これに対し、野口審議官は評価する旨述べた。',
    'both:report kr:state jp:welcome',
  ],
];

const THIRD: readonly Case[] = [
  ['ルビオ国務長官は、同盟への関与を改めて表明した。', 'third:state'],
  ['米国務長官からは、連携への謝意が示された。', 'third:thank'],
  ['グロッシーIAEA事務局長は、査察の結果を報告した。', 'third:state'],
  ['バイデン大統領は、両首脳の決断を称賛した。', 'third:welcome'],
  ['王毅外交部長は、協力の重要性を強調した。', 'third:stress'],
  ['米側は、拡大抑止を提供する旨述べた。', 'third:intend'],
  ['オースティン米国防長官から、哀悼の意が表された。', 'third:congratulate'],
  ['北朝鮮は、発射を予告した。', 'third:state'],
];

const CARRIED: readonly Case[] = [
  ['岩屋大臣から、我が国の取組を説明した。|また、国際機関への協力を求めた。', 'jp:state jp:request'],
  [
    '趙長官は、国内情勢について述べた。|さらに、経済は安定していると強調した。|このほか、訪日への意欲を示した。',
    'kr:state kr:stress kr:intend',
  ],
  [
    '両外相は、中東情勢について意見交換を行った。|また、海上交通の安全が重要であるとの認識を共有した。',
    'both:discuss both:confirm',
  ],
  ['岩屋大臣から、規制の撤廃を求めた。|また、来月にも協議を開くことで一致した。', 'jp:request both:agree'],
  ['李大統領から祝意が寄せられ、|石破総理大臣から感謝を述べた。', 'kr:congratulate jp:thank'],
  ['岩屋大臣が早期の解決を求めたのに対し、|趙長官からは、努力する旨の応答があった。', 'jp:request kr:intend'],
  ['これに対し、先方から、持ち帰って検討したい旨の発言があった。', 'kr:intend'],
  ['趙長官より、日本の姿勢を批判するとともに、|誠意ある対応を要求した。', 'kr:concern kr:request'],
  ['拉致問題について、石破総理大臣から協力を求め、|李大統領から支持を得ました。', 'jp:request kr:support'],
  ['岩屋大臣は、拉致問題について趙長官から改めて支持を得た。', 'kr:support'],
  ['李大統領からの招待に対し、石破総理大臣は感謝の意を述べた。', 'jp:thank'],
  ['趙長官からの説明を受け、岩屋大臣から遺憾の意を伝えた。', 'jp:concern'],
  [
    '岩屋大臣から、地域の平和は韓国との協力なしには守れず、|両国が力を合わせるべきである旨述べた。',
    'jp:state jp:state',
  ],
  [
    '石破総理大臣は、両国が直面する課題は同じであるとしつつ、|知見を共有していきたい旨述べた。',
    'jp:state jp:intend',
  ],
  ['趙長官は、謝罪が先であるとし、|日本側の対応を求めた。', 'kr:state kr:request'],
  [
    'エネルギー価格の高騰が続いており、|両大臣は、備蓄の融通について協力することで一致した。',
    'both:agree both:agree',
  ],
  ['輸出が伸び悩む中、|武藤大臣から、規制の見直しを求めた。', 'jp:request jp:request'],
  ['両首脳は、岸田総理大臣が来月訪韓することで一致した。', 'both:agree'],
  ['また、岸田総理大臣が年内に訪韓することで一致した。', 'both:agree'],
  ['ミサイル発射について、両者は、断じて許されないとの認識で一致した。', 'both:confirm'],
  ['岩屋大臣は、「両国は隣人であり、努力は双方に求められる」と述べた。', 'jp:state'],
  ['韓国報道官は、両首脳がシャトル外交の再開で一致したと発表した。', 'both:agree'],
  ['石破総理夫妻は、晩餐会の準備に謝意を表した。', 'jp:thank'],
  ['金総理は、訪日を心待ちにしていると述べた。', 'kr:hope'],
  ['韓国側は、資料の提供を約束した。', 'kr:intend'],
  ['岩屋大臣から、この件については言及しなかった。', 'jp:state'],
  ['両首脳は、歴史問題については議論しなかった。', 'both:discuss'],
  ['日本産水産物については、岩屋大臣から、科学的根拠に基づく判断を求めた。', 'jp:request'],
  ['今回の会談は、約2年ぶりに開催されたものである。', 'none:report'],
  ['趙長官の訪日は、就任後初めてである。', 'none:report'],
];

describe('who is credited in Japanese clauses', () => {
  describe.each(Object.entries({ MARKED, UNLISTED, THIRD, CARRIED }))('%s', (_name, cases) => {
    it.each(cases)('%s', (marked, expected) => expectLabels('ja', marked, expected));
  });
});
