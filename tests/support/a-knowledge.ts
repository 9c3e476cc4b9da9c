import type { Act } from '../../src/domain/act';
import type { PageKnowledge } from '../../src/view-models/page-knowledge';

/** The little of data/ that the composed pair needs. */
export function aKnowledge(): PageKnowledge {
  const rung = (act: Act, rank: number | null) => ({
    act,
    rank,
    label: { en: act, ja: act, ko: act },
    examples: { ja: [], ko: [] },
    note: { en: '', ja: '', ko: '' },
  });
  return {
    contestedThings: [
      {
        thing: 'alps-water',
        gloss: {
          en: 'Water from the Fukushima Daiichi plant, treated to remove most radionuclides. The names stress its treatment or its contamination.',
          ja: '福島第一原発の水で、大半の放射性核種を除去する処理を経たもの。名称により、処理と汚染のどちらに重きを置くかが異なります。',
          ko: '후쿠시마 제1원전의 물로, 대부분의 방사성 핵종을 제거하는 처리를 거친 것입니다. 명칭에 따라 처리와 오염 중 어느 쪽에 무게를 두는지가 다릅니다.',
        },
      },
    ],
    contestedNames: [
      {
        thing: 'alps-water',
        variant: 'treated',
        ja: ['処理水'],
        ko: ['처리수'],
        en: 'treated water',
        usedBy: ['jp'],
      },
      {
        thing: 'alps-water',
        variant: 'contaminated',
        ja: ['汚染水'],
        ko: ['오염수'],
        en: 'contaminated water',
        usedBy: ['kr', 'press'],
      },
    ],
    ladder: [rung('agree', 6), rung('confirm', 5), rung('hope', 2), rung('stress', 3), rung('state', 3)],
    people: [
      { id: 'morikawa-yoichi', en: 'Morikawa Yoichi' },
      { id: 'park-jihun', en: 'Park Ji-hun' },
    ],
  };
}
