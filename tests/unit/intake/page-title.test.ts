import { readTextFile } from '../../../src/intake/read-text-file';

const KO = '<p>양 장관은 한반도 정세에 대해 의견을 교환하고 긴밀히 협력해 나가기로 하였다.</p>';
const JA = '<p>両外相は、地域情勢について意見を交換し、緊密に連携していくことで一致しました。</p>';

function read(html: string) {
  const result = readTextFile(Buffer.from(html), 'html');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const titled = (title: string, more = '') => read(`<title>${title}</title><body>${more}${KO}</body>`);

describe('the title of a page', () => {
  it.each([
    ['見本省：日韓外相電話会談', '日韓外相電話会談'],
    ['例示省: 日韓首脳会談（概要）', '日韓首脳会談（概要）'],
    ['日韓外務次官協議（概要）：見本省', '日韓外務次官協議（概要）'],
    ['【見本庁】日韓実務者協議', '日韓実務者協議'],
    ['日韓外相会談：概要', '日韓外相会談：概要'],
    ['日韓首脳会談：安全保障協力', '日韓首脳会談：安全保障協力'],
    ['日韓首脳電話会談｜見本省', '日韓首脳電話会談'],
    ['한일 외교장관 통화 상세보기 | 견본부', '한일 외교장관 통화'],
    ['견본부 홈페이지: 한일 외교장관 통화', '한일 외교장관 통화'],
    ['보도자료 | 한일 외교장관 통화 | 견본부', '한일 외교장관 통화'],
    ['한일 정상회담 결과: 공동 발표', '한일 정상회담 결과: 공동 발표'],
  ])('%s is %s', (written, title) => {
    expect(titled(written).proposals.title).toEqual({ value: title, origin: 'page-title' });
  });

  it.each(['보도자료 상세보기', '보도자료', '報道発表', '상세보기'])('is not %s', (written) => {
    expect(titled(written).proposals.title).toBeUndefined();
    expect(titled(written, `<h1>${written}</h1>`).proposals.title).toBeUndefined();
  });

  it('stands beside the label of a board, and the label is no part of the text', () => {
    const row = '<table><tr><th>제목</th><td>한·일 외교장관 통화</td></tr></table>';
    const { proposals, text } = titled('보도자료 상세보기', `<h1>보도자료</h1>${row}`);
    expect(proposals.title).toEqual({ value: '한·일 외교장관 통화', origin: 'line' });
    expect(text).toContain('\n한·일 외교장관 통화\n');
    expect(text).not.toContain('제목');
  });

  it('names the body, which may be known', () => {
    expect(titled('外務省：日韓外相電話会談').siteNames).toContain('外務省');
  });
});

describe('the text of a page', () => {
  it('has no names of files, no question to its readers and no owner of the site', () => {
    const page = read(
      `<body><p><a href="/">見本省トップ</a> &gt; <a href="/kr">大韓民国</a></p>${JA}<p>첨부파일 19-070 한일 외교장관 통화.hwp (32KB)</p><p>添付資料 見本.pdf</p>
      <div>이 페이지에서 제공하는 정보에 만족하십니까? 매우만족 만족 보통</div>
      <td>Copyright(C) 見本省　法人番号 1234567890123　〒100-0000 東京都見本区見本1-1</td></body>`,
    );
    expect(page.text).toBe('両外相は、地域情勢について意見を交換し、緊密に連携していくことで一致しました。');
  });

  it('keeps what only looks like that', () => {
    const lines = [
      '添付資料を作成することで一致しました。',
      '이 페이지를 통해 만족도를 조사하기로 하였다.',
      '제목 없이 발표하였다.',
    ];
    const page = read(
      `<body><h1>題</h1><p>序</p><p>前</p>${lines.map((line) => `<p>${line}</p>`).join('')}</body>`,
    );
    for (const line of lines) expect(page.text).toContain(line);
  });
});

describe('a page of frames', () => {
  it.each([
    '<frameset cols="20%,80%"><frame src="menu.html"><frame src="a.html"><noframes>フレーム対応ブラウザでご覧ください。</noframes></frameset>',
    '<frameset cols="20%,80%"><frame src="menu.html"><frame src="a.html"></frameset>',
    '<body><h1>한일 정상회담</h1><iframe src="/viewer?doc=1"></iframe></body>',
  ])('is refused, and it is said why: %s', (html) => {
    const result = readTextFile(Buffer.from(`<title>題</title>${html}`), 'html');
    expect(result).toEqual({ ok: false, error: { code: 'page-in-frames', field: 'file' } });
  });

  it('is read where it has a text of its own', () => {
    const frame = '<iframe src="/video"></iframe>';
    expect(read(`<body><h1>題</h1>${frame}${JA}</body>`).text).toContain('両外相は');
    const whole = JA.repeat(10);
    expect(
      read(`<frameset><frame src="a"><noframes><body>${whole}</body></noframes></frameset>`).text,
    ).toContain('両外相は');
  });
});
