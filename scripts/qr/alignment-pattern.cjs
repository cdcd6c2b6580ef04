/** Stands in for `qrcode/lib/core/alignment-pattern.js`: the centres of the alignment patterns (ISO/IEC 18004, annex E). */
exports.getPositions = (version) => {
  if (version < 2) return [];
  const first = 6;
  const last = version * 4 + 10;
  const gaps = Math.floor(version / 7) + 1;
  const gap = version === 32 ? 26 : Math.ceil((last - first) / gaps / 2) * 2;
  const places = [first];
  for (let place = last; places.length <= gaps; place -= gap) places.push(place);
  return places
    .flatMap((row) => places.map((column) => [row, column]))
    .filter(
      // Not in the three corners with a finder pattern.
      ([row, column]) => row + column > 2 * first && Math.abs(row - column) < last - first,
    );
};
