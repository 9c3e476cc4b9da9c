import { expectLabels } from '../../../support/label-notation';

/** Passages in the styles of several ministries, with "|" behind every clause. */
type Case = readonly [style: string, passage: string, expected: string];

const JAPANESE: readonly Case[] = [
  [
    'defence ministry',
    '両大臣は、北朝鮮による相次ぐ弾道ミサイルの発射を強く非難し、|三か国の情報共有の枠組みが有効に機能していることを確認しました。|中谷大臣は、自衛隊と韓国軍の信頼醸成に向け、部隊間交流を着実に積み重ねていく考えを示し、|安長官もこれに賛同しました。|両大臣は、ハイレベルの対話を続けていくことの重要性について認識を共にしました。',
    'both:concern both:confirm jp:intend kr:support both:confirm',
  ],
  [
    'finance ministry, plain style',
    '加藤大臣は、日本経済の見通しを説明し、|崔副総理は、韓国の財政運営について述べた。|両者は、市場の過度な変動は望ましくないとの考えで一致した。|双方は、低所得国の債務問題に関し、引き続き緊密に協力していくこととした。|次回会合は2027年に韓国で開催される予定である。',
    'jp:state kr:state both:agree both:agree both:report',
  ],
  [
    'trade ministry, note form',
    '1 武藤大臣より、輸出管理の運用状況を説明。|\n2 安長官より、自国企業の懸念を伝達するとともに、|手続の迅速化を要望。|\n3 両大臣は、水素・アンモニア分野で協力を深めることで一致。|\n4 次回は来春、済州で開催することを確認。',
    'jp:state kr:concern kr:request both:agree both:confirm',
  ],
  [
    'prime minister, polite style',
    '石破総理から、先般の水害で亡くなられた方々に哀悼の意を表し、|被災者の方々へのお見舞いを申し上げました。|これに対し李大統領から、温かい言葉に感謝するとの発言がありました。|石破総理から、シャトル外交を積極的に進めていきたいと述べたのに対し、|李大統領から、同感である旨の発言がありました。|最後に、両首脳は、早期の再会を楽しみにしていると述べ、|会談を終えました。',
    'jp:congratulate jp:congratulate kr:thank jp:intend kr:state both:hope both:report',
  ],
  [
    'director-general talks',
    '船越局長から、判決は国際法に反するものであり極めて遺憾であるとして、|韓国政府が適切な措置を講じるよう改めて強く求めた。|金局長からは、韓国側の考え方につき説明があった。|また、船越局長から、竹島に関する一連の動きについて強く抗議した。|双方は、外交当局間の意思疎通を継続していくことで一致した。',
    'jp:concern jp:request kr:state jp:concern both:agree',
  ],
  [
    'trilateral ministers',
    '三大臣は、自由で開かれた国際秩序を維持することへのコミットメントを再確認した。|ルビオ長官は、同盟国の防衛に対する米国の揺るぎない決意を述べた。|岩屋大臣から、拉致問題の即時解決に向けた両国の変わらぬ支持に謝意を述べ、|趙長官及びルビオ長官から改めて支持を得た。|三大臣は、経済的威圧に反対した。',
    'both:confirm third:intend jp:thank both:support both:concern',
  ],
  [
    'joint statement in the present tense',
    '両大臣は東京で会談し、次のとおり発表した。|\n1 双方は、水素分野における協力を拡大する。|\n2 両国は、若い世代の交流を一層促進していく。|\n3 両大臣は、核開発を非難する。',
    'both:report both:agree both:agree both:concern',
  ],
  [
    'results as items',
    '両局は協議を実施したところ、その結果は下記のとおり。|\n1 定期便の数を一日十二往復に増やす。|\n2 日本側から、査証の要件を緩めたことを紹介した。|\n3 短期滞在の査証免除を維持する。',
    'both:report both:agree jp:state both:agree',
  ],
];

const KOREAN: readonly Case[] = [
  [
    'defence ministry, note form',
    '□ 양 장관은 북한의 연이은 탄도미사일 발사를 강력히 규탄하고,|한미일 정보공유체계의 실효성을 높이 평가함.|\n□ 안 장관은 초급간부 교류 재개를 제안하였으며,|나카타니 대신은 이에 동의함.|\n□ 양측은 고위급 소통을 정례화하기로 함.',
    'both:concern both:welcome kr:request jp:agree both:agree',
  ],
  [
    'presidential office',
    '이 대통령은 먼저 일본의 수해 피해에 대해 위로의 말을 건넸습니다.|이에 이시바 총리는 감사의 뜻을 표하며,|한국 국민의 성원에 힘입어 복구가 진행되고 있다고 설명했습니다.|양 정상은 앞으로도 자주 만나 허심탄회하게 대화를 나누자고 했습니다.|이 대통령은 또한 우리 국민이 공감할 수 있는 해법을 함께 찾아 나가기를 희망한다고 덧붙였습니다.',
    'kr:congratulate jp:thank jp:state both:agree kr:hope',
  ],
  [
    'foreign ministry, plain style',
    '조 장관은 일본 역사교과서 검정 결과에 대해 깊은 유감을 표하고,|즉각적인 시정을 촉구하였다.|이와야 대신은 일본 정부의 입장을 설명하였다.|양 장관은 어려운 문제일수록 대화로 풀어야 한다는 데 뜻을 같이하였다.|이어 양 장관은 미측과의 공조 현황을 공유하고,|3국 사무국을 적극 활용해 나가기로 하였다.',
    'kr:concern kr:request jp:state both:agree both:confirm both:agree',
  ],
  [
    'finance ministry, bullets',
    'ㅇ 구 부총리는 최근의 환율 변동성에 대한 우려를 전달|\nㅇ 가토 대신은 시장을 예의주시하고 있다고 언급|\nㅇ 양측은 필요시 적절히 대응하기로 합의|\nㅇ 아울러, 통화스왑이 금융안정에 기여한다는 인식을 공유|\nㅇ 차기 회의는 서울에서 개최 예정',
    'kr:concern jp:state both:agree both:confirm both:report',
  ],
  [
    'trade ministry',
    '안 장관은 자동차 관세와 관련한 우리 업계의 우려를 설명하고,|양국이 함께 목소리를 낼 필요가 있다고 말했다.|무토 대신은 공급망 교란에 공동으로 대응하자는 우리측 제안에 공감을 표하면서,|실무 차원에서 검토하겠다고 답했다.|양 장관은 핵심광물 공동구매를 추진하기로 하고,|연내 양해각서 체결을 목표로 협의를 이어가기로 했다.',
    'kr:concern kr:state jp:confirm jp:intend both:agree both:agree',
  ],
  [
    'spokesperson',
    '대통령실 대변인은 양 정상이 인공지능 협력에 합의했다고 밝혔습니다.|양국은 연내에 협의체를 출범시킬 계획입니다.|한편 이시바 총리는 북한의 비핵화를 위한 우리 정부의 노력을 전폭적으로 지지한다는 뜻을 전해 왔습니다.|정부는 앞으로도 일본과 긴밀히 소통해 나갈 것입니다.',
    'both:agree both:intend jp:support kr:intend',
  ],
  [
    'joint statement in the present tense',
    '양 장관은 도쿄에서 회담하고 다음과 같이 발표하였다.|\n1. 양측은 수소 분야에서 협력을 확대한다.|\n2. 양국은 공급망을 함께 지켜 나갈 것이다.|\n3. 양 장관은 핵 개발을 규탄한다.',
    'both:report both:agree both:agree both:concern',
  ],
  [
    'invitation taken up',
    '박 대통령은 연내에 방문해 달라는 다카다 총리의 요청을 기꺼이 받아들였다.|일본 측도 긍정적인 입장을 보였다.',
    'kr:agree jp:welcome',
  ],
  [
    'meeting and talking in one predicate',
    '한·일 외교장관 회담 개최|\n박 장관은 4월 3일(목) 도쿄에서 다카다 일본 외무대신을 만나 현안을 논의했다.|양측은 소통을 이어 가기로 했다.',
    'both:report both:report both:agree',
  ],
];

describe('passages in the styles of several ministries', () => {
  it.each(JAPANESE)('ja, %s', (_style, passage, expected) => expectLabels('ja', passage, expected));
  it.each(KOREAN)('ko, %s', (_style, passage, expected) => expectLabels('ko', passage, expected));
});

const FURTHER_JAPANESE: readonly Case[] = [
  [
    'parliamentary exchange',
    '額賀議長から、議員間交流の活発化に期待する旨述べたところ、|禹議長から、若手議員の相互訪問を増やしてはどうかとの提案があり、|両議長は、事務局間で検討を進めていくこととした。|禹議長は、来年の訪日を前向きに検討すると応じた。',
    'jp:hope kr:request both:agree kr:state',
  ],
  [
    'talks on fisheries',
    '日本側は、資源量の減少に強い危機感を示した上で、|操業条件の見直しを求めた。|韓国側は、これに理解を示しつつも、|漁業者への影響に配慮する必要があると主張した。|両者は合意に至らず、|双方は次回に持ち越すこととした。',
    'jp:concern jp:request kr:support kr:state both:state both:agree',
  ],
  [
    'new year call',
    '両首脳は、新年の挨拶を交わした後、|昨年一年間の関係の進展を振り返り、|今後とも未来志向で関係を発展させていくことで意見が一致しました。|総理から、能登半島地震に際しての韓国の支援に改めて深い感謝の意を表しました。|大統領からは、一日も早い復興を祈っている旨述べられました。',
    'both:congratulate both:agree both:agree jp:thank kr:hope',
  ],
  [
    'protest',
    '船越次官は、李大使に対し、竹島における軍事訓練は受け入れられず、|極めて遺憾であるとして強く抗議し、|中止を求めました。|李大使は、本国に報告する旨述べました。',
    'jp:concern jp:concern jp:request kr:state',
  ],
  [
    'environment ministers',
    '浅尾大臣は、海洋プラスチックごみ対策の進捗を報告するとともに、|韓国の取組に敬意を表した。|金長官は、日本の技術に高い関心を有していると述べ、|専門家の派遣を要望した。|3か国は、黄砂の観測データを共有していくことを確認した。',
    'jp:state jp:welcome kr:state kr:request both:confirm',
  ],
];

const FURTHER_KOREAN: readonly Case[] = [
  [
    'parliamentary exchange',
    '우원식 국회의장은 의회 간 교류가 관계 개선의 버팀목이 되어 왔다고 평가했다.|누카가 의장은 한국 국회의 환대에 사의를 표하고,|청년 의원 교류의 활성화를 제안했다.|양 의장은 의회 차원의 소통을 이어가기로 뜻을 모았다.',
    'kr:welcome jp:thank jp:request both:agree',
  ],
  [
    'talks on fisheries, note form',
    '○ 우리측은 자국 어업인의 어려움을 호소하고,|입어 조건의 완화를 요구함.|\n○ 일측은 자원 보호가 우선이라는 입장을 견지함.|\n○ 양측은 이견을 좁히지 못하였으나,|협의를 계속하기로 함.',
    'kr:request kr:request jp:state both:state both:agree',
  ],
  [
    'protest',
    '외교부는 일본 정부가 외교청서에서 독도에 대한 부당한 영유권 주장을 되풀이한 데 대해 강력히 항의하며,|이를 즉각 철회할 것을 촉구한다.|정부는 독도에 대한 어떠한 도발에도 단호하게 대응해 나갈 것임을 분명히 한다.',
    'kr:concern kr:request kr:stress',
  ],
  [
    'summit, press secretary',
    '두 정상은 정상회담에서 경제와 안보 등 폭넓은 주제로 허심탄회한 대화를 나눴습니다.|이 대통령은 "한일 관계는 마당을 같이 쓰는 이웃 같은 사이"라며|"미래를 향해 함께 나아가자"고 말했습니다.|이에 이시바 총리도 공감을 나타내며|셔틀외교를 통해 자주 만나기를 희망한다고 화답했습니다.',
    'both:discuss kr:state kr:request jp:confirm jp:hope',
  ],
  [
    'industry ministry, note form',
    '- (협력 성과) 양측은 그간의 수소 협력 성과를 점검하고, 성과를 높이 평가|\n- (향후 계획) 공동 실증사업을 내년부터 본격 추진키로 합의|\n- (건의) 우리측은 반도체 소재 통관 애로의 해소를 요청하였고,|일측은 관계부처에 전달하겠다고 답변',
    'both:welcome both:agree kr:request jp:intend',
  ],
  [
    'environment ministers',
    '김 장관은 미세먼지 저감 정책을 소개하고,|일본의 기술 협력에 감사를 전했다.|아사오 대신은 한국의 노력을 평가하면서|해양쓰레기 문제에도 관심을 가져 달라고 요청했다.|3국 장관은 공동 연구를 확대하는 데 합의했으며,|내년 회의는 중국에서 개최된다.',
    'kr:state kr:thank jp:welcome jp:request both:agree both:report',
  ],
];

describe('further passages', () => {
  it.each(FURTHER_JAPANESE)('ja, %s', (_style, passage, expected) => expectLabels('ja', passage, expected));
  it.each(FURTHER_KOREAN)('ko, %s', (_style, passage, expected) => expectLabels('ko', passage, expected));
});
