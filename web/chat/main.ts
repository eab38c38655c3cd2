/** The script of the ask page of a server. */

import { startAskPage } from './ask-page.tsx';
import { serverDoor } from './server-door.ts';

startAskPage(serverDoor);
