/** The script of the reading page of a static site, which marks the words that an address names as a server would. */

import { asServed, setSite, staticSite } from '../components/site.ts';
import { makeReadingLive } from '../reader/read-live.ts';
import { showPlace } from '../reader/show-place.ts';

setSite(staticSite(''));
makeReadingLive();
const address = asServed(new URL(location.href));
const main = document.querySelector('main');
if (address?.searchParams.has('mark') && main) showPlace(address, main);
