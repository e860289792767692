import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { checkout } from '~/server/folders';

/** A function that a file exports, with its parameters as they are written: `name: type`, and `{}` for one that is taken apart. */
export interface Exported {
  /** Within `app/`. */
  readonly file: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
}

/** Every function that the files of a folder within `app/` export, however deep they lie. */
export const exportedIn = (folder: string): Exported[] =>
  readdirSync(join(checkout, 'app', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .flatMap((file) => exportedBy(`${folder}/${file}`));

function exportedBy(file: string): Exported[] {
  const source = ts.createSourceFile(file, readFileSync(join(checkout, 'app', file), 'utf8'), ts.ScriptTarget.Latest);
  const written = (node: ts.Node): string => node.getText(source).replaceAll(/\s+/g, ' ');
  const found = (name: ts.Node | undefined, { parameters }: ts.SignatureDeclaration): Exported => ({
    file,
    name: name ? written(name) : '',
    parameters: parameters.map((one) => ({
      name: ts.isIdentifier(one.name) ? one.name.text : '{}',
      type: one.type ? written(one.type) : '',
    })),
  });
  return source.statements.flatMap((one) => {
    if (!ts.canHaveModifiers(one) || !ts.getModifiers(one)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
      return [];
    if (ts.isFunctionDeclaration(one)) return [found(one.name, one)];
    if (!ts.isVariableStatement(one)) return [];
    return one.declarationList.declarations.flatMap(({ name, initializer: made }) =>
      made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made)) ? [found(name, made)] : [],
    );
  });
}
