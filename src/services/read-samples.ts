import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '../domain/errors';
import type { Sample } from './sample';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

// Loose: a sample's file may say more, such as that it is composed.
const sourceSchema = z.looseObject({ title: text, issuer: text, publishedOn: text, url: text });
const sampleSchema = z.looseObject({ ja: sourceSchema, ko: sourceSchema });

/** Reads data/samples: a folder a sample, with ja.txt, ko.txt and sample.json. They come in the order of their names. */
export function readSamples(folder: string): readonly Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((slug) => readSample(path.join(folder, slug), slug));
}

function readSample(folder: string, slug: string): Sample {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const parsed = sampleSchema.safeParse(JSON.parse(read('sample.json')));
  if (!parsed.success) throw new AppError(`sample ${slug}: ${z.prettifyError(parsed.error)}`);
  const { ja, ko } = parsed.data;
  return { slug, drafts: { ja: { ...ja, text: read('ja.txt') }, ko: { ...ko, text: read('ko.txt') } } };
}
