import { expectLabels } from '../../../support/label-notation';

/** A sentence with "|" behind every clause, and actor:act of each. */
type Case = readonly [marked: string, expected: string];

const AGREED: readonly Case[] = [
  ['양 정상은 반도체 공급망 협력을 강화해 나가기로 했습니다.', 'both:agree'],
  ['양측은 청년포럼을 연내에 개최키로 하였다.', 'both:agree'],
  ['두 장관은 청년 교류를 늘려 가자는 데 뜻을 같이했다.', 'both:agree'],
  ['양 차관은 차기 회의를 부산에서 열기로 의견을 모았다.', 'both:agree'],
  ['양국 장관은 공동성명을 채택하였다.', 'both:agree'],
  ['□ 양측은 재난 대응 협력 각서에 서명함', 'both:agree'],
  ['ㅇ 양 장관은 항공 노선 증편을 위한 협의 개시에 합의', 'both:agree'],
  ['양 정상은 이른 시일 내에 다시 만날 것을 약속했습니다.', 'both:agree'],
  ['양측은 통관 절차를 간소화하기로 의견 일치를 보았다.', 'both:agree'],
  ['양 국장은 소통을 지속해 나간다는 데 의견을 함께하였다.', 'both:agree'],
  ['양국은 공동연구를 추진하기로 의기투합했다.', 'both:agree'],
  ['양 정상은 관계 발전을 위해 함께 노력하자고 했다.', 'both:agree'],
  ['양측은 협의체를 신설하는 데 의견 접근을 이루었다.', 'both:agree'],
];

const CONFIRMED: readonly Case[] = [
  ['양 정상은 한미일 공조가 긴요하다는 데 인식을 같이했습니다.', 'both:confirm'],
  ['두 장관은 대화의 문이 열려 있음을 재확인하였다.', 'both:confirm'],
  ['양측은 상호 신뢰가 관계의 토대라는 점에 공감대를 형성하였다.', 'both:confirm'],
  ['양 차관은 시장 안정이 중요하다는 인식을 공유하였음.', 'both:confirm'],
  ['ㅇ 양측은 정보 공유 체계가 원활히 작동하고 있음을 확인', 'both:confirm'],
  ['ㅇ 양 장관은 고위급 교류가 필요하다는 데 공감', 'both:confirm'],
  ['이시바 총리는 이에 깊이 공감한다고 말했습니다.', 'jp:confirm'],
  [
    '양 정상은 역내 정세가 엄중하다는 데 견해를 같이하고,|긴밀히 공조해 나가기로 했다.',
    'both:confirm both:agree',
  ],
  ['양 장관은 인식을 함께하였다.', 'both:confirm'],
];

const DISCUSSED: readonly Case[] = [
  ['두 장관은 지역 정세에 관해 폭넓게 의견을 나누었습니다.', 'both:discuss'],
  ['양측은 원전 해체 분야 협력 방안을 협의하였음.', 'both:discuss'],
  ['ㅇ 양 차관은 공급망 안정화 방안을 논의', 'both:discuss'],
  ['양 정상은 인공지능 분야 협력에 대해서도 대화를 나눴다.', 'both:discuss'],
  ['양측은 합의 이행 현황을 점검하고,|후속 조치를 조속히 마련하기로 하였다.', 'both:discuss both:agree'],
  ['이 밖에 중동 상황에 대한 의견 교환도 이루어졌다.', 'both:discuss'],
  ['양 국장은 어업 문제를 심도 있게 다루었다.', 'both:discuss'],
  ['ㅇ 글로벌 현안에 대해 의견 교환', 'both:discuss'],
  ['양측은 강제동원 문제에 대해서는 논의하지 않았다.', 'both:discuss'],
];

const STATED: readonly Case[] = [
  ['이 대통령은 양국이 마당을 함께 쓰는 이웃이라고 말했습니다.', 'kr:state'],
  ['조 장관은 우리의 대북정책 방향을 설명하였다.', 'kr:state'],
  ['이시바 총리는 일본 정부의 입장에는 변함이 없다고 밝혔다.', 'jp:state'],
  ['이와야 대신은 일본 국내 상황을 소개하였다.', 'jp:state'],
  ['안 장관은 국내 업계의 어려움을 전달하였음.', 'kr:state'],
  ['ㅇ 김 차관은 제도 개선 현황을 설명', 'kr:state'],
  ['무토 대신은 검토에 시간이 필요하다는 취지로 답변하였다.', 'jp:state'],
  ['구 부총리는 재정 운용 방향을 공유했다.', 'kr:state'],
  ['조 장관은 독도가 우리 고유의 영토임을 분명히 밝혔다.', 'kr:stress'],
  ['김 국장은 해당 사안에 대한 우리 입장을 제기하였다.', 'kr:state'],
  ['이시바 총리는 교류가 성과를 거두고 있다고 하였다.', 'jp:state'],
  ['강 대변인은 추가로 밝힐 내용이 없다고 전했다.', 'kr:state'],
  ['안 장관은 협력이 더욱 중요해질 것이라고 말했다.', 'kr:state'],
  ['조 장관은 정부가 이를 검토하지 않고 있다고 언급했다.', 'kr:state'],
];

const STRESSED: readonly Case[] = [
  ['이 대통령은 국민이 체감하는 성과가 중요하다고 강조했습니다.', 'kr:stress'],
  ['ㅇ 조 장관은 과거를 직시하는 자세가 필요함을 강조', 'kr:stress'],
  ['조 장관은 대화와 외교의 중요성을 거듭 강조하였음.', 'kr:stress'],
  ['안 장관은 자유무역 질서의 중요성을 역설했다.', 'kr:stress'],
  ['이와야 대신은 한일 협력의 필요성을 재차 언급하였다.', 'jp:stress'],
  ['ㅇ 김 차관은 피해자 명예 회복의 필요성 강조', 'kr:stress'],
];

const HOPED: readonly Case[] = [
  ['이 대통령은 총리의 방한이 조속히 이루어지기를 기대한다고 말했습니다.', 'kr:hope'],
  ['조 장관은 일본이 성의 있게 호응해 나오기를 희망하였다.', 'kr:hope'],
  ['양 정상은 셔틀외교가 이어지기를 바란다는 뜻을 나누었다.', 'both:hope'],
  ['이시바 총리는 곧 직접 뵙게 되기를 고대한다고 했습니다.', 'jp:hope'],
  ['양 장관은 교류가 더욱 늘어나기를 기원하였다.', 'both:hope'],
  ['ㅇ 안 장관은 양국 기업 간 협력 확대에 대한 기대를 표명', 'kr:hope'],
  ['이와야 대신은 훌륭한 성과가 나오길 바란다고 덧붙였다.', 'jp:hope'],
  ['이 대통령은 좋은 결실을 맺었으면 좋겠다고 했다.', 'kr:hope'],
];

const REQUESTED: readonly Case[] = [
  ['조 장관은 일본 측에 수입규제의 조속한 철폐를 요청하였다.', 'kr:request'],
  ['이 대통령은 재외국민 보호에 각별한 관심을 가져 줄 것을 당부했습니다.', 'kr:request'],
  ['ㅇ 조 장관은 오염수 관련 정보의 투명한 공개를 촉구', 'kr:request'],
  ['무토 대신은 수산물 수입 재개를 위한 협조를 구했다.', 'jp:request'],
  ['이시바 총리는 납치 문제 해결을 위한 지지를 요청했다.', 'jp:request'],
  ['이와야 대신은 조 장관의 방일을 초청하였음.', 'jp:request'],
  ['조 장관은 관련 자료를 제공해 달라고 했다.', 'kr:request'],
  [
    '김 차관은 청년 교류 사업을 함께 추진하자고 제안하였고,|후나코시 차관은 좋은 제안이라고 평가하였다.',
    'kr:request jp:welcome',
  ],
  ['안 장관은 우리 기업의 애로 해소를 건의하였다.', 'kr:request'],
  ['이 대통령은 미래지향적 관계를 함께 만들어 나가자고 말했습니다.', 'kr:request'],
  ['조 장관은 책임 있는 조치를 취할 것을 강력히 요구했다.', 'kr:request'],
  ['ㅇ 박 국장은 사증 발급 절차의 개선을 요청함', 'kr:request'],
  ['이와야 대신은 편리한 시기에 일본을 방문해 줄 것을 제의하였다.', 'jp:request'],
];

const INTENDED: readonly Case[] = [
  ['이 대통령은 한일 관계를 안정적으로 발전시켜 나가겠다고 밝혔습니다.', 'kr:intend'],
  ['이와야 대신은 성의를 가지고 협의에 임하겠다는 뜻을 밝혔다.', 'jp:intend'],
  ['조 장관은 일관된 외교정책을 추진해 나갈 것이라고 말했다.', 'kr:intend'],
  ['무토 대신은 투자 확대를 지원할 계획이라고 설명했다.', 'jp:intend'],
  ['안 장관은 제도를 개선해 나갈 방침임을 밝혔다.', 'kr:intend'],
  ['이시바 총리는 가까운 시일 내 방한할 의향을 표명했습니다.', 'jp:intend'],
  ['김 차관은 최선을 다하겠다며,|일측의 관심을 당부했다.', 'kr:intend kr:request'],
  ['조 장관은 우리 정부도 적극 협력하고자 한다고 하였다.', 'kr:intend'],
  ['이 대통령은 소통을 이어 가고 싶다고 말했습니다.', 'kr:intend'],
  ['ㅇ 일측은 관련 절차를 조속히 진행하겠다고 답변함', 'jp:intend'],
  ['안 장관은 적극 지원할 용의가 있다고 밝혔다.', 'kr:intend'],
  ['조 장관은 모든 노력을 다하겠다는 의지를 피력했다.', 'kr:intend'],
  ['가타야마 대신은 계속 협의해 나가고자 한다고 말하였다.', 'jp:intend'],
];

const WELCOMED: readonly Case[] = [
  ['양 정상은 인적 교류가 사상 최대에 이른 것을 환영했습니다.', 'both:welcome'],
  ['조 장관은 일본 측의 협조를 높이 평가하였다.', 'kr:welcome'],
  ['ㅇ 양측은 공동훈련이 성공적으로 이루어진 것을 평가', 'both:welcome'],
  ['이와야 대신은 조 장관의 방일을 진심으로 환영한다고 말했다.', 'jp:welcome'],
  ['이 대통령은 다시 만나 반갑다고 인사했습니다.', 'kr:welcome'],
  ['안 장관은 민간 교류가 활발한 것은 고무적이라고 하였다.', 'kr:welcome'],
  ['양 장관은 성과를 긍정적으로 평가하면서,|협력을 넓히기로 하였다.', 'both:welcome both:agree'],
  ['이시바 총리는 관계자들의 노고에 경의를 표했다.', 'jp:welcome'],
  ['조 장관은 이번 결정을 뜻깊게 생각한다고 했다.', 'kr:welcome'],
];

const THANKED: readonly Case[] = [
  ['이 대통령은 이시바 총리의 따뜻한 환대에 감사하다고 말했습니다.', 'kr:thank'],
  ['조 장관은 우리 국민의 귀국을 지원해 준 데 대해 사의를 표명하였다.', 'kr:thank'],
  ['이와야 대신은 위로의 뜻을 전해 준 데 감사를 표했다.', 'jp:thank'],
  ['ㅇ 나카타니 대신은 수색 협조에 대한 감사의 뜻을 전달', 'jp:thank'],
  ['안 장관은 일본 정부의 협력에 고맙다고 했다.', 'kr:thank'],
  ['이시바 총리는 거듭 감사드린다고 하였습니다.', 'jp:thank'],
];

const GREETED: readonly Case[] = [
  ['이시바 총리는 이 대통령의 취임을 진심으로 축하한다고 말했습니다.', 'jp:congratulate'],
  ['조 장관은 다카이치 내각의 출범을 축하하였다.', 'kr:congratulate'],
  ['이 대통령은 지진 피해에 위로의 뜻을 전했습니다.', 'kr:congratulate'],
  ['이와야 대신은 여객기 사고 희생자에게 깊은 애도를 표하였음.', 'jp:congratulate'],
  ['안 장관은 무토 대신의 취임에 축하 인사를 건넸다.', 'kr:congratulate'],
  ['이 대통령은 새해 인사를 전하고,|건강을 기원했다.', 'kr:congratulate kr:hope'],
  ['조 장관은 유가족에게 심심한 조의를 표했다.', 'kr:congratulate'],
  ['이시바 총리는 축하 메시지를 보내왔다.', 'jp:congratulate'],
];

const CONCERNED: readonly Case[] = [
  ['양 정상은 북한의 핵 개발에 깊은 우려를 표했습니다.', 'both:concern'],
  ['조 장관은 각료의 야스쿠니신사 참배에 깊은 실망과 유감을 표명하였다.', 'kr:concern'],
  ['정부는 부당한 영유권 주장에 강력히 항의하고,|즉각 철회할 것을 촉구했다.', 'kr:concern kr:request'],
  ['ㅇ 양측은 연이은 미사일 발사를 강력히 규탄', 'both:concern'],
  ['이와야 대신은 판결을 결코 받아들일 수 없다고 말했다.', 'jp:concern'],
  ['신 장관은 어떠한 도발도 용납할 수 없다고 경고했다.', 'kr:concern'],
  ['안 장관은 수출 통제 강화가 우려스럽다고 언급하였다.', 'kr:concern'],
  ['양 장관은 군사협력의 심화에 대해 심각한 우려를 공유하였다.', 'both:concern'],
  ['김 국장은 매우 유감스럽게 생각한다고 하였다.', 'kr:concern'],
];

const SUPPORTED: readonly Case[] = [
  ['이시바 총리는 우리의 비핵화 구상에 대한 지지를 표명했습니다.', 'jp:support'],
  ['이와야 대신은 이를 적극 지지한다고 하였다.', 'jp:support'],
  ['ㅇ 일측은 한국의 의장국 수임에 지지 입장을 표명', 'jp:support'],
  ['조 장관은 일본의 제안에 찬성한다고 밝혔다.', 'kr:support'],
  ['나카타니 대신은 우리 정부의 노력에 변함없는 지지 의사를 밝혔다.', 'jp:support'],
];

const REPORTED: readonly Case[] = [
  [
    '조태열 장관은 10.4.(금) 오후 이와야 다케시 일본 외무대신과 통화하고,|양국 관계에 대해 의견을 교환하였다.',
    'both:report both:discuss',
  ],
  ['양 정상은 회담에 이어 만찬을 함께했다.', 'both:report'],
  ['양 장관은 회담에 앞서 의장대를 사열하였다.', 'both:report'],
  ['이번 회담은 작년 9월 이후 처음으로 개최된 것이다.', 'none:report'],
  ['회담에는 양국 국장급 인사들이 배석했다.', 'none:report'],
];

/** Words that look like an act and are none. */
const MISTAKEN: readonly Case[] = [
  [
    '양측은 한미일 공조의 성과를 바탕으로 훈련을 확대하고,|정보 교류를 늘리기로 하였다.',
    'both:agree both:agree',
  ],
  ['조 장관은 위안부 피해자의 명예를 회복하고,|상처를 보듬어야 한다고 말했다.', 'kr:state kr:state'],
  ['양국은 공급망을 구축의 단계부터 함께 설계하고,|안전하게 운영하기로 했다.', 'both:agree both:agree'],
  ['양 장관은 안전하고 투명한 절차를 마련하고,|결과를 나누기로 했다.', 'both:agree both:agree'],
  ['양측은 사회 구성원 모두가 참여하는 잔치를 열고,|지속적으로 발전시키기로 했다.', 'both:agree both:agree'],
  ['양 정상은 관계를 한 차원 더 발전하게 하고,|미래를 열어 가기로 했습니다.', 'both:agree both:agree'],
  ['두 장관은 현 체제하에서 협력을 이어 가고,|성과를 내기로 했다.', 'both:agree both:agree'],
  ['양측은 기대수명과 지지율 조사 자료를 교류하고,|확인서를 주고받기로 했다.', 'both:agree both:agree'],
];

describe('the acts of Korean clauses', () => {
  const groups = {
    AGREED,
    CONFIRMED,
    DISCUSSED,
    STATED,
    STRESSED,
    HOPED,
    REQUESTED,
    INTENDED,
    WELCOMED,
    THANKED,
  };
  const others = { GREETED, CONCERNED, SUPPORTED, REPORTED, MISTAKEN };
  describe.each(Object.entries({ ...groups, ...others }))('%s', (_name, cases) => {
    it.each(cases)('%s', (marked, expected) => expectLabels('ko', marked, expected));
  });
});
