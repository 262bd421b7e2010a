// Mounts the page; the part to open with stands in its address.

import { mount } from '../mount.tsx';
import { actions } from '../situation/actions.ts';
import { Page } from './Page.tsx';

const part = location.hash.slice(1);

void mount((situation) => <Page situation={situation} actions={actions} {...(part !== '' && { part })} />);
