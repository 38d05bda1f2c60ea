// SPDX-License-Identifier: Apache-2.0
// Lets node load the TypeScript of frontend/ as it is: `node --import ./src/test/frontend/typescript.mjs --test …`.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const compilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2023,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  inlineSourceMap: true,
};

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && context.parentURL?.endsWith('.ts')) {
      const wanted = new URL(`${specifier}.ts`, context.parentURL);
      if (existsSync(wanted)) return { url: wanted.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const fileName = fileURLToPath(url);
    const { outputText } = ts.transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName });
    return { source: outputText, format: 'module', shortCircuit: true };
  },
});
