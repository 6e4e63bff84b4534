#!/bin/sh
# Makes a Debian server ready for the portal whose code is in /opt/jianxin: its user, folders, units and a proxy with TLS.
# Run as root, after `npm ci`, again after every upgrade. Settings that are there already are kept.
#   sh deploy/install.sh credit.example.gov.cn     the name under which the portal is reached
# ROOT=DIR installs below DIR instead of /, to look at what it does; users and owners are then left out.
set -eu
root="${ROOT:-}"
code="$root/opt/jianxin"
cd "$(dirname "$0")"

owned() {
  if [ -z "$root" ]; then
    install -d -o jianxin -g jianxin -m "$1" "$2"
  else
    install -d -m "$1" "$2"
  fi
}

if [ -z "$root" ] && ! id jianxin >/dev/null 2>&1; then
  useradd --system --user-group --home-dir /var/lib/jianxin --no-create-home --shell /usr/sbin/nologin jianxin
fi

owned 0750 "$root/var/lib/jianxin"
owned 0750 "$root/var/backups/jianxin"
# A checkout by a careful root may be closed to others; the service only reads it.
[ -n "$root" ] || chmod -R a+rX "$code"
# The only places in the code that the service writes: the build of the site and what makes the next build faster.
for folder in dist .astro node_modules/.astro node_modules/.vite; do
  owned 0755 "$code/$folder"
  [ -n "$root" ] || chown -R jianxin:jianxin "$code/$folder"
done

install -d "$root/etc/jianxin" "$root/etc/systemd/system" "$root/usr/local/bin"
[ -e "$root/etc/jianxin/environment" ] || install -m 0644 environment.sample "$root/etc/jianxin/environment"
install -m 0644 jianxin.service jianxin-backup.service jianxin-backup.timer "$root/etc/systemd/system/"
install -m 0755 jianxin "$root/usr/local/bin/jianxin"

if [ -n "${1:-}" ]; then
  install -d "$root/etc/caddy"
  file="$root/etc/caddy/Caddyfile"
  # The page that the package brings is kept beside it.
  if [ -e "$file" ] && ! grep -q jianxin "$file"; then mv "$file" "$file.before-jianxin"; fi
  [ -e "$file" ] || sed "s/credit\.example\.gov\.cn/$1/" Caddyfile >"$file"
fi
[ -n "$root" ] || systemctl daemon-reload
echo "Ready. Next: systemctl enable --now jianxin jianxin-backup.timer && systemctl reload-or-restart caddy"
