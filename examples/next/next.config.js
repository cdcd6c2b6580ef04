/** @type {import('next').NextConfig} */
export default {
  // The folder of the repository has a lock file, too.
  turbopack: { root: import.meta.dirname },
};
