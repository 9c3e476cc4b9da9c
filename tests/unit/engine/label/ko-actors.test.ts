import { expectLabels } from '../../../support/label-notation';

/** A text with "|" behind every clause, and actor:act of each. */
type Case = readonly [marked: string, expected: string];

const MARKED: readonly Case[] = [
  ['우리측은 제도의 취지를 설명하였다.', 'kr:state'],
  ['아측은 조속한 이행을 촉구하였음.', 'kr:request'],
  ['일측은 이에 감사를 표하였다.', 'jp:thank'],
  ['이시바 총리 내외는 환대에 감사를 표했다.', 'jp:thank'],
  ['김민석 총리는 방일을 고대한다고 말했다.', 'kr:hope'],
  ['일측은 자료 제공을 약속했다.', 'jp:intend'],
  ['한측은 준비 상황을 소개하였다.', 'kr:state'],
  ['일본 측에서는 신중한 검토가 필요하다는 의견을 제시하였다.', 'jp:state'],
  ['일본 정부는 관련 규정을 설명했다.', 'jp:state'],
  ['우리 정부는 깊은 유감을 표명했다.', 'kr:concern'],
  ['정부는 긴밀히 소통해 나가겠다고 밝혔다.', 'kr:intend'],
  ['외교부는 주한 일본대사대리를 초치해 강력히 항의했다.', 'kr:concern'],
  ['일본 외무성은 우려를 전달해 왔다.', 'jp:concern'],
  ['한미일 3국 장관은 공조를 강화하기로 하였다.', 'both:agree'],
  ['3국은 경보정보 공유를 확대하기로 했다.', 'both:agree'],
  ['한일 양국은 협정 개정에 착수하기로 하였다.', 'both:agree'],
  ['두 나라 정상은 관계 발전을 환영했다.', 'both:welcome'],
  ['양 정상 간에는 인공지능 협력에 대한 논의도 있었다.', 'both:discuss'],
  ['한일 정상은 조속한 재회를 약속했다.', 'both:agree'],
  ['이 대통령과 이시바 총리는 셔틀외교를 이어가기로 했습니다.', 'both:agree'],
  ['조 장관은 이와야 대신과 차기 회담을 서울에서 열기로 하였다.', 'both:agree'],
  ['대통령께서는 축하의 말씀을 전했습니다.', 'kr:congratulate'],
  ['한일 외교당국은 협의를 계속하기로 하였다.', 'both:agree'],
  // 차이 (a difference) is no family name here (蔡).
  [
    '정 장관은 경과를 설명하였으며,|양측은 지역별로 속도에 차이가 있다는 점에 인식을 같이함',
    'kr:state both:confirm',
  ],
];

const UNLISTED: readonly Case[] = [
  ['김철수 국장은 경과를 설명하였다.', 'kr:state'],
  ['이마이 국장은 협의의 계속을 희망하였다.', 'jp:hope'],
  ['박 심의관은 개선을 요청하였다.', 'kr:request'],
  ['다카다 심의관은 검토하겠다고 답하였다.', 'jp:intend'],
  ['동 대신은 제도의 개요를 설명하였다.', 'jp:state'],
  ['남궁 차관은 사의를 표했다.', 'kr:thank'],
  ['구로다 마코토 경제국장은 어려움을 토로하였다.', 'jp:state'],
  ['최정민 무역정책관은 「호리」 심의관의 제안을 환영하였다.', 'kr:welcome'],
  ['「호리」 심의관은 자료 제출을 요청하였다.', 'jp:request'],
  [
    '한승우 국장은 10.4. 서울에서 이토 겐지 일본 경제산업성 통상정책국장과 면담을 가졌다.|\n이토 국장은 협조를 요청하였다.|한 국장은 검토하겠다고 하였다.',
    'both:report jp:request kr:intend',
  ],
  ['여한구 통상교섭본부장은 우려를 전달하였다.', 'kr:concern'],
];

const THIRD: readonly Case[] = [
  ['루비오 장관은 확장억제 공약을 재확인하였다.', 'third:confirm'],
  ['미국의 헤그세스 장관은 동맹의 중요성을 강조했다.', 'third:stress'],
  ['그로시 IAEA 사무총장은 검증 결과를 설명했다.', 'third:state'],
  ['바이든 대통령은 양국 정상의 결단을 높이 평가했다.', 'third:welcome'],
  ['왕이 부장은 협력의 필요성을 언급했다.', 'third:stress'],
  ['미측은 방위공약을 이행하겠다고 하였다.', 'third:intend'],
  ['유엔은 제재 이행을 촉구했다.', 'third:request'],
];

const CARRIED: readonly Case[] = [
  ['조 장관은 우리 정책을 설명하였다.|아울러 일측의 협조를 당부하였다.', 'kr:state kr:request'],
  ['이와야 대신은 국내 상황을 설명하고,|이어 납치 문제에 대한 지지를 요청했다.', 'jp:state jp:request'],
  [
    '양 장관은 중동 정세에 대해 의견을 나누었다.|또한 항행의 자유가 중요하다는 인식을 공유하였다.',
    'both:discuss both:confirm',
  ],
  ['조 장관은 규제 철폐를 요청하였다.|아울러 다음 달 국장급 협의를 열기로 하였다.', 'kr:request both:agree'],
  ['이 대통령은 축하를 전했고,|이시바 총리는 감사를 표했다.', 'kr:congratulate jp:thank'],
  ['조 장관이 조속한 해결을 촉구한 데 대해,|이와야 대신은 노력하겠다고 답하였다.', 'kr:request jp:intend'],
  ['이에 대해 일측은 내부 검토 후 회신하겠다고 하였다.', 'jp:intend'],
  ['이에 이와야 대신은 사의를 표하면서,|지지를 보내겠다고 하였다.', 'jp:thank jp:support'],
  ['조 장관은 이와야 대신으로부터 변함없는 지지를 확보하였다.', 'jp:support'],
  ['그 결과 일본은 수출규제를 해제하기로 하였다.', 'jp:agree'],
  ['일본과 중국 정상은 공동선언을 환영하였다.', 'both:welcome'],
  ['중국 정상은 공동선언을 환영하였다.', 'third:welcome'],
  ['일측으로부터 수입 규제를 완화해 달라는 요청이 있었다.', 'jp:request'],
  ['윤 대통령은 기시다 총리로부터 북일 관계에 대한 설명을 들었다.', 'jp:state'],
  ['조 장관은 북한으로부터의 위협에 함께 맞서야 한다고 강조하였다.', 'kr:stress'],
  ['양측 실무자 간 협의를 이어 가기로 정리되었다.', 'both:agree'],
  ['강유정 대변인은 두 정상이 셔틀외교를 재개하기로 했다고 전했습니다.', 'both:agree'],
  ['대변인은 "양 정상은 관계 발전에 뜻을 모았다"고 밝혔다.', 'both:agree'],
  ['이 대통령은 "양국은 떼려야 뗄 수 없는 이웃"이라고 말했습니다.', 'kr:state'],
  [
    '이 대통령은 일본이 책임 있는 자세를 보여야 하고,|양국 국민이 공감할 해법이 필요하다고 강조했다.',
    'kr:stress kr:stress',
  ],
  ['조 장관은 한일 관계가 전환점에 있다면서,|양측이 함께 노력할 것을 제안했다.', 'kr:state kr:request'],
  ['조 장관은 안보 환경이 엄중하다며,|3국 공조의 중요성을 강조했다.', 'kr:state kr:stress'],
  ['에너지 가격이 급등하는 가운데,|양 장관은 비축유 융통에 협력하기로 하였다.', 'both:agree both:agree'],
  ['양 정상은 이시바 총리가 다음 달 방한하기로 합의했다.', 'both:agree'],
  ['또한, 이시바 총리가 연내 방한하는 데 합의했다.', 'both:agree'],
  ['조 장관의 요청에 대해 이와야 대신은 긍정적으로 검토하겠다고 하였다.', 'jp:intend'],
  ['한국산 제품에 대해서는 무토 대신이 안전성을 확인하겠다고 하였다.', 'jp:intend'],
  ['ㅇ (조 장관) 협정의 조속한 이행을 촉구함', 'kr:request'],
  ['ㅇ (일측) 관련 동향을 설명', 'jp:state'],
  ['- 이에 대해, 이와야 대신은 공감을 표함', 'jp:confirm'],
  ['조 장관은 이 문제를 언급하지 않았다.', 'kr:state'],
];

describe('who is credited in Korean clauses', () => {
  describe.each(Object.entries({ MARKED, UNLISTED, THIRD, CARRIED }))('%s', (_name, cases) => {
    it.each(cases)('%s', (marked, expected) => expectLabels('ko', marked, expected));
  });
});
