import { createMemoryStore } from '../../../service/src/store/memory.js';
import { describeStore } from './contract.js';

describeStore('memory', createMemoryStore);
