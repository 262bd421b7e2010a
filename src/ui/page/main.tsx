// Mounts the page; the part to open with stands in its address.
import { actions } from '../actions.ts';
import { mount } from '../mount.tsx';
import { Page } from './Page.tsx';

const part = location.hash.slice(1);

void mount((situation) => <Page situation={situation} actions={actions} {...(part !== '' && { part })} />);
