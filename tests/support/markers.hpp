// Reads templates and C++ sources for the contract between them: which markers a template uses, and which
// names the code can set. It reads names, not values: where a name is put together at run time, the pieces
// are declared in the test.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace test {

using Names = std::set<std::string, std::less<>>;

/// The names of {{NAME}}, {{#NAME}}, {{>NAME}} and {{NAME:modifier}}; comments and pragmas have none.
Names markers_of(std::string_view text);

/// The string literals of a C++ source, in order, each with the offset where it begins; comments have none.
std::vector<std::pair<std::size_t, std::string>> literals_of(std::string_view code);

/// Every UPPER_CASE name that a source gives to a dictionary.
Names names_set_in(std::string_view code);

/// The form fields declared in a source: NAME, or NAME_IS_CHOICE or NAME_TICKED, and their errors.
Names names_of_fields(std::string_view code);

/// Codes given to reject(): only their last part, such as "PAST".
Names reject_codes_in(std::string_view code);

/// Codes given to web::redirect as its second argument: "groups.opened".
Names done_codes_in(std::string_view code);

/// "comment.hide", recorded in the audit trail, is COMMENT_HIDE in the acts.tpl of a section.
Names acts_in(const std::map<std::string, std::string>& sources);

/// `relative path → text` of the files below `folder` with this extension.
std::map<std::string, std::string> files_below(const std::string& folder, std::string_view extension);

} // namespace test
