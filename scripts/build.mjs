// npm run build [-- --flavour test]: writes the folders that the browsers load, and says what they weigh.
import { relative } from 'node:path';
import { buildExtension, ROOT } from './build/extension.mjs';
import { BROWSERS } from './build/manifest.mjs';
import { sizesOf } from './build/sizes.mjs';
import { refuse, usableArguments } from './setup/usable-arguments.mjs';

const USAGE = 'npm run build [-- --flavour test]';

const { values } = usableArguments(USAGE, { options: { flavour: { type: 'string', default: 'shipped' } } });
if (values.flavour !== 'shipped' && values.flavour !== 'test') {
  refuse(`There is no flavour “${values.flavour}”: it is “shipped” (the default) or “test”.`, USAGE);
}
for (const browser of BROWSERS) {
  const folder = await buildExtension({ browser, flavour: values.flavour });
  console.log(relative(ROOT, folder));
  for (const line of await sizesOf(folder)) console.log(line);
}
