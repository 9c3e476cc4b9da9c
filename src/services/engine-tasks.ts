import type { ComparisonDocument } from '../domain/comparison';
import type { Constraints } from '../domain/constraints';
import type { ProfileInput, ReadoutProfile } from '../domain/readout-profile';
import type { BySide, Side } from '../domain/side';
import type { Overlay } from '../domain/termbase';
import type { TextReadings } from '../domain/readings';
import type { TextWords } from '../domain/text-words';
import type { Engine } from '../engine';

/**
 * Everything that is asked of the engine off the event loop, by kind: what goes in and what comes out. Both cross between
 * threads, so they are plain data. A new kind is a line here and one in `ENGINE_TASKS`.
 */
export interface EngineTasks {
  readonly compare: { readonly input: BySide<string>; readonly output: ComparisonDocument };
  readonly profile: { readonly input: ProfileInput; readonly output: ReadoutProfile };
  readonly compareAround: {
    readonly input: { readonly texts: BySide<string>; readonly constraints: Constraints };
    readonly output: ComparisonDocument;
  };
  /** The words of one text, for comparing it with another of its language. */
  readonly readWords: {
    readonly input: { readonly side: Side; readonly text: string };
    readonly output: TextWords;
  };
  /** How the texts of a comparison are read. */
  readonly readings: { readonly input: ComparisonDocument; readonly output: BySide<TextReadings> };
}

export type TaskKind = keyof EngineTasks;
export type TaskInput<K extends TaskKind> = EngineTasks[K]['input'];
export type TaskOutput<K extends TaskKind> = EngineTasks[K]['output'];

type Doings = { readonly [K in TaskKind]: (engine: Engine, input: TaskInput<K>) => TaskOutput<K> };

/** How the engine does each of them; synchronous, and what it throws is its own fault. */
export const ENGINE_TASKS: Doings = {
  compare: (engine, texts) => engine.compare(texts),
  profile: (engine, input) => engine.profile(input),
  compareAround: (engine, { texts, constraints }) => engine.compare(texts, constraints),
  readWords: (engine, { side, text }) => engine.readWords(side, text),
  readings: (engine, document) => engine.readings(document),
};

/** Does a task whose kind is known only when it comes. */
export const doTask = <K extends TaskKind>(engine: Engine, kind: K, input: TaskInput<K>): TaskOutput<K> =>
  ENGINE_TASKS[kind](engine, input);

/** What an engine's thread is sent. */
export interface TaskMessage {
  readonly kind: TaskKind;
  readonly input: TaskInput<TaskKind>;
  /** Given when the termbase has changed since the thread's last task: the engine is built anew with it first. */
  readonly overlay?: Overlay;
}

/** What an engine's thread says: once that it can work, then one answer to each task, in order. */
export type ThreadMessage =
  | { readonly versions: ComparisonDocument['engine'] }
  | { readonly output: unknown }
  | { readonly error: string };
