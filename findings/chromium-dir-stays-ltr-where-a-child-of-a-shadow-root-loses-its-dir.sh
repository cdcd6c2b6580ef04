#!/usr/bin/env bash
# In Chromium, `:dir()` stays ltr for a child of a shadow root whose `dir` attribute was taken away, on a page from right to left.
#
# Expected: without `dir` of its own, a child of a shadow root has the directionality of the host (HTML, section "The dir attribute"), so that both the
#   property `direction` and `:dir(rtl)` follow, as they do for an element that is one level deeper, or in no shadow root.
# Seen: `direction` follows, and `:dir(rtl)` does not: it goes on matching what the attribute said. Styles that go by `:dir()`, such as which side an icon
#   or a letter spacing is on, are then those of the other direction. A class instead of the attribute, or one element between, has no such trouble.
# Package: Chromium 156.0.8078.108 (Debian)
# Source: HTML Living Standard, sections "The dir attribute" and "Pseudo-classes"
# Date: 2026-11-29
set -euo pipefail
browser=$(command -v chromium || command -v google-chrome || true)
[ -n "$browser" ] || { echo 'no Chromium here'; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/page.html" <<'HTML'
<!doctype html>
<html dir="rtl">
<body>
<div id="host"></div>
<div id="light"><p dir="ltr">x</p></div>
<script>
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p dir="ltr">x</p><section><p dir="ltr">x</p></section>';
  const elements = { child: root.firstChild, deeper: root.querySelector('section p'), light: light.firstChild };
  const look = () =>
    Object.entries(elements)
      .map(([name, element]) => `${name}: ${getComputedStyle(element).direction}, :dir(rtl) ${element.matches(':dir(rtl)')}`)
      .join('; ');
  look();
  for (const element of Object.values(elements)) element.removeAttribute('dir');
  document.body.textContent = look();
</script>
</body>
</html>
HTML
seen=$("$browser" --headless --no-sandbox --user-data-dir="$folder/profile" --dump-dom "file://$folder/page.html" 2>/dev/null | grep -o 'child: .*rtl) [a-z]*' || true)
"$browser" --version
echo "after dir was taken away: $seen"
[ "$seen" = 'child: rtl, :dir(rtl) false; deeper: rtl, :dir(rtl) true; light: rtl, :dir(rtl) true' ]
