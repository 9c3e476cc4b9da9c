declare module 'hanja' {
  const hanja: { translate(text: string, mode: 'SUBSTITUTION'): string };
  export default hanja;
}

declare module 'opencc-js' {
  export function Converter(options: { from: string; to: string }): (text: string) => string;
}
