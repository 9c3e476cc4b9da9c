/** A module found its part of the page other than expected; the page goes on without the module. */
export class ElementError extends Error {
  override readonly name = 'ElementError';
  constructor(module: string, selector: string, expected: string) {
    super(`${module}: "${selector}" is missing or no ${expected}`);
  }
}

/** The element of a module that must be there. */
export function required<T extends Element>(
  module: string,
  root: ParentNode,
  selector: string,
  type: abstract new () => T,
): T {
  const element = root.querySelector(selector);
  if (!(element instanceof type)) throw new ElementError(module, selector, type.name);
  return element;
}
