import { check, fail, isJsonObject, messageOf, nearest, type Part, type Parts, type Use } from '../core/index.ts';
import type { AnyEnv, Plugin, ShippedCorpus } from './definition.ts';
import { fileOfThatName } from './same-name-file.ts';

/** A name that says which package ships it: `foragym/search-qa-v1`, `@acme/gym/hard-v2`. */
export interface NamespacedName {
  readonly namespace: string;
  readonly name: string;
}

/** A package name of npm's grammar, with or without a scope. */
const PACKAGE = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*$/;

/** Splits at the last slash. `null`: a bare name, which is ours. */
export function namespaceOf(id: string): NamespacedName | null {
  const slash = id.lastIndexOf('/');
  return slash < 0 ? null : { namespace: id.slice(0, slash), name: id.slice(slash + 1) };
}

/**
 * The plugin of a namespace: among those handed in, else what the package of that name exports as `plugin` from its
 * `/envs` entry. Ours is found exactly as anyone's: nothing registers itself.
 */
export async function pluginOf(namespace: string, given: readonly Plugin[]): Promise<Plugin> {
  const own = given.find((plugin) => plugin.name === namespace);
  if (own !== undefined) return own;
  // ids come from files too: only the name of a package may be imported, never a path or a URL
  if (!PACKAGE.test(namespace)) fail('env/unknown-package', `"${namespace.slice(0, 80)}" is not the name of a package`);
  const module: unknown = await import(`${namespace}/envs`).catch((cause: unknown) =>
    fail(
      'env/unknown-package',
      `no package "${namespace}" with environments is installed (${messageOf(cause)})${installHint(namespace, given)}`,
      { cause },
    ),
  );
  const plugin: unknown =
    typeof module === 'object' && module !== null && 'plugin' in module ? module.plugin : undefined;
  if (typeof plugin !== 'object' || plugin === null || !('name' in plugin)) {
    return fail(
      'env/unknown-package',
      `${namespace}/envs exports no plugin: export const plugin = { name, version, envs }`,
    );
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of a plugin is its package's promise, checked by `foragym check`
  return plugin as Plugin;
}

/** A slip of the pen must not install the package of a stranger. */
function installHint(namespace: string, given: readonly Plugin[]): string {
  const hint = nearest(namespace, ['foragym', ...given.map(({ name }) => name)]);
  return hint.startsWith('; did you mean') ? hint : `: npm install ${namespace}`;
}

/** The definition behind an id. */
export async function definitionOf(
  id: string,
  given: readonly Plugin[],
): Promise<{ readonly definition: AnyEnv; readonly plugin: Plugin }> {
  const named = namespaceOf(id);
  if (named === null)
    return fail('env/unknown', `"${id}" names no package: write namespace/name-vN, such as foragym/search-qa-v1`);
  const plugin = await pluginOf(named.namespace, given);
  const envs = plugin.envs ?? [];
  const definition = envs.find((env) => env.id === id);
  return definition === undefined
    ? fail(
        'env/unknown',
        `unknown environment "${id}"${nearest(
          id,
          envs.map((env) => env.id),
        )}`,
      )
    : { definition, plugin };
}

/** A corpus that a package ships, by `namespace/name`. */
export async function shippedCorpus(id: string, given: readonly Plugin[]): Promise<ShippedCorpus> {
  const { namespace, name } = namespaceOf(id) ?? { namespace: 'foragym', name: id };
  const { corpora = {} } = await pluginOf(namespace, given).catch((thrown: unknown) => refuseCorpus(id, thrown));
  const own = Object.hasOwn(corpora, name) ? corpora[name] : undefined;
  const hint = (): string => fileOfThatName(id) || nearest(name, Object.keys(corpora));
  return own ?? fail('env/unknown-part', `unknown corpus "${id}"${hint()}`);
}

/** No package is meant where a file is called like that. */
function refuseCorpus(id: string, cause: unknown): never {
  const hint = fileOfThatName(id);
  if (hint !== '') fail('env/unknown-part', `unknown corpus "${id}"${hint}`, { cause });
  throw cause;
}

/** The part that a {@link Use} names: ours by its bare name, another package's by `package/name`. */
export async function partOf<T, B>(use: Use, shelf: Shelf<T, B>, given: readonly Plugin[]): Promise<Part<T, B>> {
  const part = await findPart(use, shelf, given);
  if (part !== undefined) return part;
  const names = await namesOn(shelf, use, given);
  return fail('env/unknown-part', `unknown ${shelf.what} "${use.use}"${nearest(bareName(use.use), names)}`);
}

/** As {@link partOf}; `undefined` where nothing on the shelf is called so. */
export async function findPart<T, B>(
  use: Use,
  shelf: Shelf<T, B>,
  given: readonly Plugin[],
): Promise<Part<T, B> | undefined> {
  const name = bareName(use.use);
  const shelves = [await namedShelf(shelf, use, given), ...given.map((plugin) => shelf.of(plugin) ?? {})];
  return shelves.find((one) => Object.hasOwn(one, name))?.[name];
}

/** The names among which a use is looked for first: ours, or those of the package that it names. */
export async function namesOn<T, B>(
  shelf: Shelf<T, B>,
  use: Use,
  given: readonly Plugin[],
): Promise<readonly string[]> {
  return Object.keys(await namedShelf(shelf, use, given));
}

async function namedShelf<T, B>(shelf: Shelf<T, B>, { use }: Use, given: readonly Plugin[]): Promise<Parts<T, B>> {
  const named = namespaceOf(use);
  return named === null ? shelf.ours : (shelf.of(await pluginOf(named.namespace, given)) ?? {});
}

function bareName(use: string): string {
  return namespaceOf(use)?.name ?? use;
}

/** Where parts of one kind are found. */
export interface Shelf<T, B> {
  /** `dialect`, `retriever`, ...: for messages. */
  readonly what: string;
  readonly ours: Parts<T, B>;
  of(plugin: Plugin): Parts<T, B> | undefined;
}

/** The checked parameters of a use, with every default filled in: what the specification records. */
export function paramsOf<T, B>(part: Part<T, B>, { use, ...params }: Use, what: string): unknown {
  return check(part.params, params, `${what} ${use}`);
}

/**
 * A name alone, a name with parameters, or parameters alone, which change what is there by default; so do a name and
 * parameters of what is there by default.
 * @param what What is named, for the refusal of anything else.
 */
export function useOf(value: unknown, what: string, usual?: Use): Use {
  if (typeof value === 'string') return usual?.use === value ? usual : { use: value };
  const isUsual = isJsonObject(value) && usual !== undefined && (!('use' in value) || value['use'] === usual.use);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its parameters are checked by the part's own schema
  if (isUsual) return { ...usual, ...value } as Use;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its parameters are checked by the part's own schema
  if (isJsonObject(value) && typeof value['use'] === 'string') return value as Use;
  return fail(
    'params/invalid',
    `${what}: write a name or { use: name, ... }, not ${JSON.stringify(value) ?? typeof value}`,
  );
}
