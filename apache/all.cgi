#!/bin/sh
# One request of every section as plain CGI, where Apache starts all.fcgi by mod_fcgid.
exec "${0%/*}/all.fcgi"
