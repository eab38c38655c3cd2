/** The script of `cite.html`: how a passage is cited, which the address names. */

import { render } from 'preact';
import { citeAt } from '../../src/wire/cite-passage.ts';
import { CiteView } from '../components/cite-view.tsx';
import { asServed, setSite, staticSite } from '../components/site.ts';
import { pageStrings } from '../page-strings.ts';
import { strings } from '../strings.ts';
import { tellCatalog } from './tell-catalog.ts';

async function show(main: Element, status: Element): Promise<void> {
  const { pathname, search } = asServed(new URL(location.href)) ?? new URL(location.href);
  const catalog = await tellCatalog(status);
  if (!catalog) return;
  try {
    const citing = citeAt(catalog, pathname + search);
    main.replaceChildren();
    render(<CiteView citing={citing} />, main);
    document.title = `${main.querySelector('h1')?.textContent ?? citing.locator} · ${strings.name}`;
  } catch {
    status.textContent = pageStrings.cite.unknown;
  }
}

setSite(staticSite(''));
const main = document.querySelector('main');
const status = main?.querySelector('[role=status]');
if (main && status) void show(main, status);
