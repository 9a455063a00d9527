#include "support/cheap_passwords.hpp"

#include <dlfcn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string>

/// Before OpenSSL's, which has it nevertheless unless a CheapPasswords lives.
extern "C" int EVP_KDF_derive(EVP_KDF_CTX* context, unsigned char* key, std::size_t size,
                              const OSSL_PARAM parameters[]) {
    if (test::CheapPasswords::alive == 0) {
        static const auto openssl =
            reinterpret_cast<decltype(&EVP_KDF_derive)>(::dlsym(RTLD_NEXT, "EVP_KDF_derive"));
        return openssl(context, key, size, parameters);
    }
    std::string said;
    for (const char* name : {OSSL_KDF_PARAM_PASSWORD, OSSL_KDF_PARAM_SALT}) {
        const auto* part = OSSL_PARAM_locate_const(parameters, name);
        said.append(static_cast<const char*>(part->data), part->data_size).append(1, '\0');
    }
    return EVP_Digest(said.data(), said.size(), key, nullptr, EVP_sha256(), nullptr);
}
