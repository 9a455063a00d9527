// nginx.conf with its three @words@ filled in.
#pragma once

#include "lib/base/config.hpp"

#include <string>

namespace chores {

/// Writes var/run/nginx.conf, and the folders that it names.
void write_nginx_conf(const base::Config& config, const std::string& listen, int port);

} // namespace chores
