import type { PageData } from '../data.ts';
import { startPage } from './page.ts';

startPage(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
