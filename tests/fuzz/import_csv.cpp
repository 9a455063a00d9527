// The files of rows that an operator imports: the register of the mayors ("m" and then the file), areas and
// neighbours (any other letter).
#include "import.hpp"

#include "chores/import/import_geography.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static fuzz::File file;
    const auto path = file.with(fuzz::view(data + 1, size - 1));
    fuzz::check_import([&](chores::Country& country, chores::Problems& problems) {
        data[0] == 'm' ? chores::read_mayors(path, country, problems, {})
                       : chores::read_geography(path, country, problems, {});
    });
    return 0;
}
