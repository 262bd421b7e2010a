// Mounts the popup.

import { mount } from '../mount.tsx';
import { actions } from '../situation/actions.ts';
import { Popup } from './Popup.tsx';

void mount((situation) => <Popup situation={situation} actions={actions} />);
