import { SIDES } from '../../src/domain/side';
import type { LibraryPages } from '../../src/web/library-pages';
import type { Pages } from '../../src/web/ports';
import type { Display } from '../../src/web/request-context';
import { fieldName } from '../../src/web/read-form';

/** Pages that show their content plainly, so that web tests look at what was passed and not at the design. */
export const stubPages: Pages = {
  home: ({ lng }, { form, problems, proposed, notice, recent, samples, csrfToken }) => {
    const panes = SIDES.map((side) => {
      const pane = form[side];
      return `<textarea name="${fieldName(side, 'text')}">\n${escape(pane.text)}</textarea>
        ${(['title', 'issuer', 'publishedOn', 'url'] as const)
          .map((name) => `<input name="${fieldName(side, name)}" value="${escape(pane[name])}">`)
          .join('')}
        ${(problems?.[side] ?? []).map(({ field, code }) => `<p class="problem">${side} ${field} ${code}</p>`).join('')}
        ${Object.entries(proposed?.[side] ?? {})
          .map(([field, { origin }]) => `<p class="proposed">${side} ${field} ${origin}</p>`)
          .join('')}`;
    });
    const list = (name: string, ids: readonly string[]): string =>
      `<ul class="${name}">${ids.map((id) => `<li><a href="/comparisons/${id}">${id}</a></li>`).join('')}</ul>`;
    return page(
      lng,
      `<p class="notice">${notice ?? ''}</p>
      <form method="post" action="/comparisons" enctype="multipart/form-data">
      <input type="hidden" name="_csrf" value="${csrfToken}">${panes.join('')}</form>
      ${list(
        'recent',
        recent.map(({ id }) => id),
      )}${list(
        'samples',
        samples.map(({ id }) => id),
      )}`,
    );
  },
  comparison: ({ lng }, { stored, view, notice, page: rows }) =>
    page(
      lng,
      `<main data-view="${view}" data-page="${rows}"><p class="notice">${notice ?? ''}</p>
      <p lang="ja">${escape(stored.ja.text)}</p><p lang="ko">${escape(stored.ko.text)}</p></main>`,
    ),
  desk: ({ lng }, { stored, desk, csrfToken, asks }) =>
    page(
      lng,
      `<main data-revision="${desk.log.revision}" data-links="${stored.document.links.length}" data-author="${escape(asks.author)}" data-page="${asks.page}" data-open="${escape(asks.open)}" data-whole-history="${asks.isWholeHistory}">
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  findings: ({ lng }, { stored, desk, csrfToken, choice }) =>
    page(
      lng,
      `<main data-id="${stored.id}" data-findings="${desk.decided.findings.length}" data-sentences="${choice.order}" data-about="${choice.about.join(',')}">
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  agreement: ({ lng }, { stored, others, chosen, csrfToken }) =>
    page(
      lng,
      `<main data-id="${stored.id}" data-others="${others.map((each) => each.stored.id).join(' ')}" data-with="${chosen?.stored.id ?? ''}">
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  export: ({ lng }, { stored, desk, choices }) =>
    page(
      lng,
      `<main data-id="${stored.id}" data-revision="${desk.log.revision}" data-format="${choices.format}" data-in="${choices.lng}" data-lead="${choices.selection.lead}"></main>`,
    ),
  import: ({ lng }, { refusal, csrfToken }) =>
    page(
      lng,
      `<main data-code="${refusal?.code ?? ''}" data-at="${refusal?.at ?? ''}">
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  refusedDecision: ({ lng }, { reason, misfit, since, revision, fields }) =>
    page(
      lng,
      `<main data-reason="${reason}" data-misfit="${misfit ?? ''}" data-since="${since.length}" data-revision="${revision}">${escape(
        JSON.stringify(fields),
      )}</main>`,
    ),
  termbase: ({ lng }, { query, total, entries }) =>
    page(
      lng,
      `<main data-total="${total}" data-query="${escape(JSON.stringify(query))}"><ul>${entries
        .map(({ id, state }) => `<li class="${state}">${escape(id)}</li>`)
        .join('')}</ul></main>`,
    ),
  termbaseEntry: ({ lng }, { entry, log, uses, notice, csrfToken }) =>
    page(
      lng,
      `<main data-state="${entry.state}" data-revision="${log.revision}" data-uses="${uses.total}" data-notice="${notice ?? ''}">${escape(JSON.stringify(entry.cells))}
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  termbaseForm: ({ lng }, { table, cells, problems, notice, revision, csrfToken, tried }) =>
    page(
      lng,
      `<main data-table="${table}" data-revision="${revision}" data-notice="${notice ?? ''}">
      <p class="cells">${escape(JSON.stringify(cells))}</p>
      <p class="tried">${escape(JSON.stringify({ ...tried, found: tried.found !== null }))}</p>
      ${problems.map(({ field, code }) => `<p class="problem">${field} ${code}</p>`).join('')}
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  termbaseImport: ({ lng }, { problem, notice, plan, csrfToken }) =>
    page(
      lng,
      `<main data-problem="${problem?.code ?? ''}" data-notice="${notice ?? ''}" data-plan="${plan?.id ?? ''}">
      ${(plan?.rows ?? []).map(({ id, outcome }) => `<p class="row">${outcome} ${escape(id)}</p>`).join('')}
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  termbaseChanges: ({ lng }, { events, log, notice, csrfToken }) =>
    page(
      lng,
      `<main data-events="${events.length}" data-revision="${log.revision}" data-notice="${notice ?? ''}">
      <input type="hidden" name="_csrf" value="${csrfToken}"></main>`,
    ),
  library: stubLibraryPages(),
  method: ({ lng, theme }, path) => page(lng, `<main data-path="${path}">method</main>`, theme),
  error: ({ lng, theme }, { status, requestId }) =>
    page(lng, `<main data-status="${status}" data-request="${requestId}">error</main>`, theme),
};

/** What each page of the library was given, as JSON, with the token where a form finds it. */
function stubLibraryPages(): LibraryPages {
  const show =
    (name: string) =>
    ({ lng }: Display, content: object) => {
      const { csrfToken: token = '', ...rest } = content as { readonly csrfToken?: string };
      return page(
        lng,
        `<main data-page="${name}"><input type="hidden" name="_csrf" value="${token}"><pre>${escape(
          JSON.stringify(rest),
        )}</pre></main>`,
      );
    };
  return {
    readouts: show('readouts'),
    newReadout: show('new-readout'),
    readout: show('readout'),
    versions: show('versions'),
    against: show('against'),
    pairs: show('pairs'),
    calls: show('calls'),
    call: show('call'),
    trash: show('trash'),
    delete: show('delete'),
    newImport: show('new-import'),
    importReport: show('import'),
  };
}

function page(lng: string, body: string, theme = 'system'): Promise<string> {
  return Promise.resolve(
    `<!doctype html><html lang="${lng}" data-theme="${theme}"><body>${body}</body></html>`,
  );
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
