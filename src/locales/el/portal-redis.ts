import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'Τι κρατά αυτή η υπηρεσία, γιατί, πώς προστατεύεται και ως πότε. Όλα βρίσκονται στο Redis, το οποίο μπορεί να μοιράζονται και άλλα στιγμιότυπα.',
  rowsOnly:
    'Ελέγχθηκαν οι γραμμές και τίποτα δεν διαβάστηκε byte προς byte, γιατί τα αρχεία ανήκουν στο Redis. Κρατούν ό,τι διαγράφηκε ώσπου το Redis να τα ξαναγράψει, και τα στιγμιότυπά του όσο τα φυλάτε.',
} satisfies typeof english;
