// Templates of an admin: begun from the program's, compared with them after each update.
#pragma once

#include "lib/base/config.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace chores {

/// What `parvis check-templates` found; each line begins with the file.
struct TemplateReport {
    std::vector<std::string> faults; ///< to be mended
    std::vector<std::string> notes;  ///< to know
    std::size_t all = 0, own = 0;    ///< templates, and files of the admin
};

/// Every file of every folder of the templates, whether or not it serves.
TemplateReport judge_templates(const base::Config& config);

/// Copies one of the program's templates into the admin's folder, and notes beside, in .shipped, what it was like. Returns
/// the path of the copy. Throws std::runtime_error with what to do: there is none of this name, or the admin has it already.
std::filesystem::path begin_own(const base::Config& config, const std::string& name);

/// The admin has seen what the program changed in this template: notes the present one. Throws as begin_own().
void note_seen(const base::Config& config, const std::string& name);

/// A line for each file of the admin: its name, and what of it has to be looked at.
std::vector<std::string> list_own(const base::Config& config);

} // namespace chores
