import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import of a source file. */
export interface Import {
  /** The module as written: '../domain/act', 'node:fs', 'zod'. */
  readonly module: string;
  /** The file below src that it leads to ('domain/act'), null for packages and modules of Node. */
  readonly target: string | null;
  readonly isTypeOnly: boolean;
}

/** A file of src. */
export interface SourceFile {
  /** Path below src with forward slashes: 'engine/bridge/index.ts'. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Every expression in which something is read, called or made: `process.env`, `Date.now`, `new Date()`. */
  readonly expressions: readonly string[];
}

const SRC = path.resolve(__dirname, '../../src');

/** Every TypeScript file of src, parsed by the compiler. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
    .map((file) => parseSource(file, readFileSync(path.join(SRC, file), 'utf8')));
}

/** The imports and expressions of one file. */
export function parseSource(file: string, text: string): SourceFile {
  const imports: Import[] = [];
  const expressions: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found) imports.push({ ...found, target: targetOf(file, found.module) });
    if (isExpression(node)) expressions.push(node.getText(source).replace(/\s+/gu, ''));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path: file, imports, expressions };
}

/** `const { env } = process` reads as much as `process.env`. */
function isExpression(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return true;
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return (node.arguments ?? []).length === 0;
  return ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name);
}

function importOf(node: ts.Node): { module: string; isTypeOnly: boolean } | null {
  if (ts.isImportDeclaration(node)) return withModule(node.moduleSpecifier, isTypeImport(node));
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return withModule(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return withModule(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.arguments[0]) {
    const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isImport || isRequire) return withModule(node.arguments[0], false);
  }
  return null;
}

function withModule(specifier: ts.Node, isTypeOnly: boolean) {
  return ts.isStringLiteralLike(specifier) ? { module: specifier.text, isTypeOnly } : null;
}

/** `import type …`, or braces in which every name is a type. */
function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause.namedBindings;
  if (importClause.name || !names || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}

function targetOf(file: string, module: string): string | null {
  if (!module.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(file), module);
  const isFolder = statSync(path.join(SRC, target), { throwIfNoEntry: false })?.isDirectory();
  return isFolder ? `${target}/index` : target;
}
