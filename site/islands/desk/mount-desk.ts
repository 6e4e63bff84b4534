import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './Desk.tsx';

// The whole of what /desk loads; no other page loads it.
const place = document.querySelector('#desk');
if (place !== null) createRoot(place).render(createElement(Desk));
