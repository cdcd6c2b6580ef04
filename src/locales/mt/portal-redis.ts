import type { redisWords as english } from '../en/portal-redis.js';

export const redisWords = {
  kept: 'X’iżomm dan is-servizz, għaliex, kif inhu protett u sa meta. Kollox jinsab f’Redis, li istanzi oħra jistgħu jaqsmu.',
  rowsOnly:
    'Ġew eżaminati r-ringieli, u xejn ma nqara byte b’byte, għax il-fajls huma ta’ Redis. Dawn iżommu dak li tħassar sakemm Redis jerġa’ jiktibhom, u l-istampi tiegħu jżommuh sakemm iżżommuhom.',
} satisfies typeof english;
