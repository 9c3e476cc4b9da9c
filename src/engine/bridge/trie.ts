interface Pending<T> {
  readonly text: string;
  readonly value: T;
}

/**
 * A node of a trie that grows where it is walked: what lies below a node is sorted into children when somebody first goes on
 * from there, so that the lexicon's many forms cost little before they are met.
 */
export class TrieNode<T extends { readonly key: string }> {
  private readonly own: T[] = [];
  private readonly next = new Map<number, TrieNode<T>>();
  private pending: Pending<T>[] = [];

  /** @param depth how many code units lead here. */
  constructor(private readonly depth: number) {}

  /** Adds a value under a text that begins with what leads here; of values of one key under one text the first stays. Empty texts are left out. */
  add(text: string, value: T): void {
    if (text !== '') this.put({ text, value });
  }

  /** The values of the text that leads here. */
  get values(): readonly T[] {
    return this.own;
  }

  /** The node that a further text leads to; null where no form goes on so. */
  follow(text: string): TrieNode<T> | null {
    return this.followFrom(text, 0);
  }

  private followFrom(text: string, from: number): TrieNode<T> | null {
    if (from === text.length) return this;
    return this.child(text.charCodeAt(from))?.followFrom(text, from + 1) ?? null;
  }

  private put(item: Pending<T>): void {
    if (item.text.length > this.depth) this.pending.push(item);
    else if (!this.own.some((known) => known.key === item.value.key)) this.own.push(item.value);
  }

  private child(code: number): TrieNode<T> | undefined {
    if (this.pending.length > 0) this.grow();
    return this.next.get(code);
  }

  private grow(): void {
    for (const item of this.pending) {
      const code = item.text.charCodeAt(this.depth);
      let node = this.next.get(code);
      if (!node) this.next.set(code, (node = new TrieNode<T>(this.depth + 1)));
      node.put(item);
    }
    this.pending = [];
  }
}
