// Office Open XML (ISO/IEC 29500): what its parts may say.
#include "lib/base/text.hpp"
#include "lib/files/document.hpp"
#include "lib/files/xml_tags.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace web {

namespace {

using std::string_view;

/// Whatever file they name: what these lead to is run, or is a document in the document.
constexpr std::array never_relations{string_view{"/oleobject"},
                                     string_view{"/package"},
                                     string_view{"/control"},
                                     string_view{"/vbaproject"},
                                     string_view{"/externallink"},
                                     string_view{"/externallinkpath"},
                                     string_view{"/subdocument"},
                                     string_view{"/frame"},
                                     string_view{"/afchunk"},
                                     string_view{"/extensibility"},
                                     string_view{"/customui"},
                                     string_view{"/xlmacrosheet"},
                                     string_view{"/dialogsheet"},
                                     string_view{"/connections"},
                                     string_view{"/querytable"},
                                     string_view{"/webextension"},
                                     string_view{"/attachedtoolbars"},
                                     string_view{"/mailmergesource"},
                                     string_view{"/mailmergeheadersource"},
                                     string_view{"/recipientdata"},
                                     string_view{"/wordvbadata"},
                                     string_view{"/activexcontrolbinary"}};

/// A template of one's own disk is named by any document that was begun from it.
bool own_template(string_view target) {
    if (target.starts_with("file:///"))
        return !target.starts_with("file:////") && !target.starts_with("file:///\\");
    return target.find("://") == string_view::npos && !target.starts_with("\\\\") &&
           !target.starts_with("//");
}

bool harmless_relation(const XmlTag& tag) {
    const auto type = base::lower_ascii(tag["Type"]), target = base::lower_ascii(tag["Target"]);
    if (base::ends_with_one_of(type, never_relations)) return false;
    const bool leaves = base::lower_ascii(tag["TargetMode"]) == "external" ||
                        target.find(':') != std::string::npos || target.starts_with("//") ||
                        target.find('\\') != std::string::npos;
    if (!leaves) return true;
    if (type.ends_with("/attachedtemplate")) return own_template(target);
    return type.ends_with("/hyperlink") &&
           (harmless_link(target) || (target.starts_with("file:///") && own_template(target)));
}

/// The word_fields that Word computes by itself. Not among them: those that fetch, start or insert something.
constexpr std::array word_fields{string_view{"="},
                                 string_view{"addressblock"},
                                 string_view{"advance"},
                                 string_view{"ask"},
                                 string_view{"author"},
                                 string_view{"autonum"},
                                 string_view{"autonumlgl"},
                                 string_view{"autonumout"},
                                 string_view{"bibliography"},
                                 string_view{"citation"},
                                 string_view{"comments"},
                                 string_view{"compare"},
                                 string_view{"createdate"},
                                 string_view{"date"},
                                 string_view{"docproperty"},
                                 string_view{"docvariable"},
                                 string_view{"edittime"},
                                 string_view{"eq"},
                                 string_view{"filename"},
                                 string_view{"filesize"},
                                 string_view{"fillin"},
                                 string_view{"formcheckbox"},
                                 string_view{"formdropdown"},
                                 string_view{"formtext"},
                                 string_view{"greetingline"},
                                 string_view{"hyperlink"},
                                 string_view{"if"},
                                 string_view{"index"},
                                 string_view{"info"},
                                 string_view{"keywords"},
                                 string_view{"lastsavedby"},
                                 string_view{"listnum"},
                                 string_view{"mergefield"},
                                 string_view{"mergerec"},
                                 string_view{"mergeseq"},
                                 string_view{"next"},
                                 string_view{"nextif"},
                                 string_view{"noteref"},
                                 string_view{"numchars"},
                                 string_view{"numpages"},
                                 string_view{"numwords"},
                                 string_view{"page"},
                                 string_view{"pageref"},
                                 string_view{"printdate"},
                                 string_view{"quote"},
                                 string_view{"ref"},
                                 string_view{"revnum"},
                                 string_view{"savedate"},
                                 string_view{"section"},
                                 string_view{"sectionpages"},
                                 string_view{"seq"},
                                 string_view{"set"},
                                 string_view{"skipif"},
                                 string_view{"styleref"},
                                 string_view{"subject"},
                                 string_view{"symbol"},
                                 string_view{"ta"},
                                 string_view{"tc"},
                                 string_view{"template"},
                                 string_view{"time"},
                                 string_view{"title"},
                                 string_view{"toa"},
                                 string_view{"toc"},
                                 string_view{"useraddress"},
                                 string_view{"userinitials"},
                                 string_view{"username"},
                                 string_view{"xe"},
                                 string_view{"shape"}};

string_view next_word(string_view& text) {
    constexpr string_view xml_blanks = " \t\r\n\"";
    text.remove_prefix(std::min(text.find_first_not_of(xml_blanks), text.size()));
    const auto word = text.substr(0, text.find_first_of(xml_blanks));
    text.remove_prefix(word.size());
    return word;
}

bool harmless_field(string_view instruction) {
    string_view rest = instruction;
    const auto name = base::lower_ascii(next_word(rest));
    if (name.empty() || name.starts_with('=')) return true;
    if (std::ranges::find(word_fields, string_view{name}) == word_fields.end()) return false;
    if (name != "hyperlink") return true;
    const auto target = next_word(rest);
    return target.starts_with('\\') || harmless_link(target);
}

/// WordFields of Word stand in pieces between marks, one within another.
class WordFields {
  public:
    bool operator()(const XmlTag& tag) {
        if (tag.name == "fldSimple") return !tag.opens || harmless_field(tag["instr"]);
        if (tag.name == "instrText" || tag.name == "delInstrText") return inside_ = tag.opens, true;
        if (tag.name != "fldChar" || !tag.opens) return true;
        const auto kind = tag["fldCharType"];
        if (kind == "begin") {
            // A name that is put together by another field would be known to nobody before it is opened.
            if (!open_.empty() && !open_.back().done && nameless(open_.back().text)) return false;
            open_.push_back({});
        } else if (!open_.empty()) {
            if (!open_.back().done && !harmless_field(open_.back().text)) return false;
            open_.back().done = true;
            if (kind == "end") open_.pop_back();
        }
        return true;
    }
    bool text(string_view piece) {
        if (!inside_) return true;
        if (open_.empty())
            return piece.find_first_not_of(" \t\r\n") == string_view::npos; // where no field is
        if (!open_.back().done) open_.back().text += piece;
        return true;
    }
    bool closed() const {
        return std::ranges::all_of(
            open_, [](const Field& field) { return field.done || harmless_field(field.text); });
    }

  private:
    struct Field {
        std::string text;
        bool done = false;
    };
    static bool nameless(const std::string& text) {
        const auto begin = text.find_first_not_of(" \t\r\n");
        return begin == std::string::npos || text.find_first_of(" \t\r\n", begin) == std::string::npos;
    }
    std::vector<Field> open_;
    bool inside_ = false;
};

/// Formulas that fetch, or call programs.
bool harmless_formula(string_view formula) {
    const auto text = base::lower_ascii(formula);
    for (const auto* call : {"webservice(", "call(", "register(", "register.id(", "exec(", "rtd(", "image(",
                             "evaluate(", "dde("})
        for (auto at = text.find(call); at != std::string::npos; at = text.find(call, at + 1))
            if (at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1]))) return false;
    return text.find('|') == std::string::npos ||
           text.find('!') == std::string::npos; // program|document!item
}

constexpr std::array never_tags{
    string_view{"OLEObject"},        string_view{"oleObj"},         string_view{"oleObject"},
    string_view{"control"},          string_view{"altChunk"},       string_view{"subDoc"},
    string_view{"ddeLink"},          string_view{"oleLink"},        string_view{"object"},
    string_view{"webPublishObject"}, string_view{"attachedSchema"}, string_view{"externalBook"},
    string_view{"frameset"}};

bool harmless_tag(const XmlTag& tag) {
    if (!tag.opens) return true;
    // w:object also holds what is drawn in place of an inserted document.
    if (std::ranges::find(never_tags, tag.name) != never_tags.end()) return false;
    if (tag.name == "hlinkClick" || tag.name == "hlinkHover" || tag.name == "hlinkMouseOver") {
        const auto action = base::lower_ascii(tag["action"]);
        return action.empty() || action.starts_with("ppaction://hlink") ||
               action.starts_with("ppaction://noaction") || action.starts_with("ppaction://media") ||
               action.starts_with("ppaction://customshow");
    }
    const auto source = tag["src"];
    return source.empty() || (harmless_link(source) && source.find(':') == string_view::npos);
}

} // namespace

bool harmless_office_part(string_view name, string_view xml) {
    if (name.ends_with(".rels"))
        return scan_xml(xml, [](const XmlTag& tag) {
            return !tag.opens || tag.name != "Relationship" || harmless_relation(tag);
        });
    WordFields word;
    bool formula = false;
    const bool all = scan_xml(
        xml,
        [&](const XmlTag& tag) {
            formula = tag.opens && (tag.name == "f" || tag.name == "definedName" || tag.name == "formula1" ||
                                    tag.name == "formula2" || tag.name == "formula");
            return word(tag) && harmless_tag(tag);
        },
        [&](string_view text) { return word.text(text) && (!formula || harmless_formula(text)); });
    return all && word.closed();
}

} // namespace web
