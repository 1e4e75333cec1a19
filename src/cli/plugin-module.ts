import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, messageOf } from '../core/index.ts';
import { refuseIrregular } from '../corpora/index.ts';
import { pluginOf, type Plugin } from '../episode/index.ts';

/** The plugin of a file (`./dist/plugin.js`, which exports `plugin`), or of an installed package by its name. */
export async function pluginFrom(source: string): Promise<Plugin> {
  if (/\.[cm]?ts$/.test(source))
    fail('params/invalid', `${source}: Node 20 cannot load TypeScript: build it, and check the .js file`);
  if (!/^[./\\]|\.m?js$/.test(source)) return pluginOf(source, []);
  refuseIrregular(source);
  const module: unknown = await import(pathToFileURL(resolve(source)).href).catch((cause: unknown) =>
    fail('file/unreadable', `${source}: ${messageOf(cause)}`, { cause }),
  );
  const plugin: unknown =
    typeof module === 'object' && module !== null && 'plugin' in module ? module.plugin : undefined;
  if (typeof plugin !== 'object' || plugin === null || !('name' in plugin)) {
    return fail('env/unknown-package', `${source} exports no plugin: export const plugin = { name, version, ... }`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whether the parts keep their shape is what is going to be checked
  return plugin as Plugin;
}
