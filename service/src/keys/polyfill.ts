// A module of its own, because Rolldown runs what comes from a CommonJS package at the start of the module that imports it, and so after that one's other imports.
import 'reflect-metadata';
