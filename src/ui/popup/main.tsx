// Mounts the popup.
import { actions } from '../actions.ts';
import { mount } from '../mount.tsx';
import { Popup } from './Popup.tsx';

void mount((situation) => <Popup situation={situation} actions={actions} />);
