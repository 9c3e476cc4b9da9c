import { firstUnit, formKey } from './form-key';
import { TrieNode } from './trie';

interface Waiting<T> {
  readonly form: string;
  readonly value: T;
}

/**
 * The root of a trie of forms by their keys. Forms wait under the first unit of their key until somebody asks for one that begins
 * so: a text meets few of the tens of thousands, and to make all their keys takes longer than to compare a pair.
 */
export class FormTrie<T extends { readonly key: string }> {
  readonly values: readonly T[] = [];
  private readonly root = new TrieNode<T>(0);
  private readonly waiting = new Map<number, Waiting<T>[]>();

  /** Adds a value under a form in its written shape. */
  add(form: string, value: T): void {
    const unit = firstUnit(form);
    const same = this.waiting.get(unit);
    if (same) same.push({ form, value });
    else this.waiting.set(unit, [{ form, value }]);
  }

  /** The node that a key, or its beginning, leads to; null where no form goes on so. */
  follow(text: string): this | TrieNode<T> | null {
    if (text === '') return this;
    const unit = text.charCodeAt(0);
    const forms = this.waiting.get(unit);
    if (forms) {
      this.waiting.delete(unit);
      for (const { form, value } of forms) this.root.add(formKey(form), value);
    }
    return this.root.follow(text);
  }
}
