import { parentPort, workerData } from 'node:worker_threads';
import { type XmlTask, answerXmlTask } from './answer-xml-task.js';

// The thread in which one list in XML is verified and read.
const answer = await answerXmlTask(workerData as XmlTask);
parentPort?.postMessage(answer);
