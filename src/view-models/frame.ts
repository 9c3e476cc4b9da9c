import { LNGS, type Lng, type Translator } from '../i18n';

export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
}

export interface LanguageLink extends NavLink {
  readonly lng: Lng;
}

/** Which colours a reader chose; `system` for those of the system. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What surrounds every page: title, skip link, navigation, languages, foot. */
export interface Frame {
  readonly lng: Lng;
  /** Of the window: the page's own title and the name of the site. */
  readonly title: string;
  readonly siteName: string;
  readonly tagline: string;
  readonly skip: string;
  readonly home: string;
  readonly navLabel: string;
  readonly nav: readonly NavLink[];
  readonly languagesLabel: string;
  readonly languages: readonly LanguageLink[];
  readonly theme: Theme;
  /** For the browser, before it has any style: in which colours its own parts are drawn. */
  readonly colorScheme: string;
  readonly themesLabel: string;
  /** In the order of the list of themes. */
  readonly themes: readonly NavLink[];
  readonly footer: string;
}

// Each language is named in itself: a reader who landed on the wrong one must recognise it.
const LANGUAGE_NAMES: Readonly<Record<Lng, string>> = { en: 'English', ja: '日本語', ko: '한국어' };

export interface FrameInput {
  readonly tr: Translator;
  readonly title: string;
  /** The page's address without its query. */
  readonly path: string;
  /** What a change of language keeps of the query. */
  readonly keep?: Readonly<Record<string, string>>;
}

export function toFrame({ tr, title, path, keep = {} }: FrameInput): Frame {
  const siteName = tr.t('common.site.name');
  const pathname = localPath(path);
  return {
    lng: tr.lng,
    title: title === siteName ? siteName : `${title} · ${siteName}`,
    siteName,
    tagline: tr.t('common.site.tagline'),
    skip: tr.t('common.nav.skip'),
    home: `/?lng=${tr.lng}`,
    navLabel: tr.t('common.nav.label'),
    nav: [
      { href: `/?lng=${tr.lng}`, label: tr.t('common.nav.new'), isCurrent: pathname === '/' },
      ...(['readouts', 'calls'] as const).map((area) => ({
        href: `/${area}?lng=${tr.lng}`,
        label: tr.t(`common.nav.${area}`),
        isCurrent: pathname === `/${area}` || pathname.startsWith(`/${area}/`),
      })),
      {
        href: `/termbase?lng=${tr.lng}`,
        label: tr.t('common.nav.termbase'),
        isCurrent: /^\/termbase(?:\/|$)/u.test(pathname),
      },
      { href: `/method?lng=${tr.lng}`, label: tr.t('common.nav.method'), isCurrent: pathname === '/method' },
    ],
    languagesLabel: tr.t('common.nav.languages'),
    languages: LNGS.map((lng) => ({
      lng,
      href: `${pathname}?${new URLSearchParams({ ...keep, lng }).toString()}`,
      label: LANGUAGE_NAMES[lng],
      isCurrent: lng === tr.lng,
    })),
    ...themeOf('system'),
    themesLabel: tr.t('common.theme.label'),
    themes: THEMES.map((theme) => ({
      href: `${pathname}?${new URLSearchParams({ ...keep, lng: tr.lng, theme }).toString()}`,
      label: tr.t(`common.theme.${theme}`),
      isCurrent: theme === 'system',
    })),
    footer: tr.t('common.footer.text'),
  };
}

const themeOf = (theme: Theme): Pick<Frame, 'theme' | 'colorScheme'> => ({
  theme,
  colorScheme: theme === 'system' ? 'light dark' : theme,
});

/** A page for a reader who chose a theme; a frame is made for one who chose none. */
export function withTheme<Page extends { readonly frame: Frame }>(page: Page, theme: Theme): Page {
  const { frame } = page;
  const themes = frame.themes.map((each, index) => ({ ...each, isCurrent: THEMES[index] === theme }));
  return { ...page, frame: { ...frame, ...themeOf(theme), themes } };
}

/** The address without its query. One that begins with two slashes, as in `//example.org/x`, would lead to another site. */
function localPath(path: string): string {
  const [pathname = ''] = path.split('?');
  return `/${pathname.replace(/^[/\\]+/u, '')}`;
}
