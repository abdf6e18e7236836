# O que a linha de comando diz. Escrito à mão em cada idioma, não palavra por palavra; as mesmas chaves nos três.
# "Você", frases curtas, tempo presente, sem exclamação. Nomes de comandos, opções, estados e códigos não se traduzem.

## Ajuda: títulos e opções de todos os comandos

help-heading-usage = Uso:
help-heading-commands = Comandos
help-heading-arguments = Argumentos
help-heading-options = Opções
help-heading-global = Opções globais

help = Recado envia notificações de WhatsApp aos seus clientes, direto deste computador
help--data-dir = Pasta dos dados; vale também RECADO_DATA_DIR (padrão: a do sistema). Em RECADO_CONFIG_DIR, a pasta onde fica anotado qual banco de dados é o deste computador
help--account = Nome da conta a usar (padrão: a única, ou a marcada como padrão)
help--json = Escreve um só documento JSON na saída, para scripts
help--locale = Idioma dos textos: pt-BR, en ou es (padrão: o do sistema)
help--help = Mostra esta ajuda
help--version = Mostra a versão

## Ajuda: demonstração

help-demo = Mostra tudo funcionando, do modelo à leitura, sem conta, sem custo e sem deixar nada para trás

## Ajuda: contas

help-account = Contas do WhatsApp: adicionar, conferir, remover
help-account-add = Adiciona uma conta, depois de conferi-la na Meta
help-account-add--name = Nome da conta no Recado (padrão: Principal; na de treino, Treino)
help-account-add--waba-id = ID da conta do WhatsApp Business (WABA)
help-account-add--phone-number-id = ID do número na Meta; não é o número em si
help-account-add--app-id = ID do aplicativo na Meta, se você souber
help-account-add--api-url = Endereço do serviço, sem a versão (padrão: https://graph.facebook.com)
help-account-add--graph-version = Versão da API da Meta, como v25.0 (padrão: a que este Recado conhece)
help-account-add--time-zone = Fuso horário da conta, como America/Sao_Paulo (padrão: o deste computador)
help-account-add--country = País dos números escritos sem código de país, em duas letras (padrão: BR)
help-account-add--token-stdin = Lê o token da entrada padrão e o guarda no chaveiro do sistema
help-account-add--no-check = Guarda a conta sem conferi-la na Meta
help-account-add--practice = Cria a conta de treino: não precisa de token, não custa nada e nada sai deste computador
help-account-list = Lista as contas
help-account-check = Confere na Meta o token, o número, a qualidade e os limites
help-account-check--name = Nome da conta (padrão: a mesma de --account)
help-account-remove = Remove uma conta que não tem notificações, com os modelos e o token dela
help-account-remove--name = Nome da conta
help-account-default = Escolhe a conta que vale quando nenhuma é indicada
help-account-default--name = Nome da conta
help-account-set = Define como uma conta envia: ritmo, horário de silêncio, fuso
help-account-set--name = Nome da conta
help-account-set--max-rate = No máximo N notificações por segundo, ou none para o que a Meta permite ao número
help-account-set--quiet-hours = Quando nada sai, só o urgente, como 21:00-08:00 no fuso da conta; none para nunca
help-account-set--time-zone = Fuso horário da conta, como America/Sao_Paulo
help-account-secret = Guarda o token de uma conta no chaveiro do sistema, lido da entrada padrão
help-account-secret--name = Nome da conta
help-account-secret--kind = O que guardar

## Ajuda: modelos

help-template = Modelos (HSM): buscar na Meta, ver, experimentar, escrever
help-template-sync = Busca na Meta todos os modelos da conta
help-template-list = Lista os modelos já buscados e os rascunhos (DRAFT)
help-template-list--status = Só os que têm este status, como APPROVED ou DRAFT
help-template-show = Mostra um modelo e as variáveis dele
help-template-show--name = Nome do modelo
help-template-show--language = Idioma do modelo, como pt_BR (padrão: o único que ele tem)
help-template-preview = Mostra o texto que o cliente veria
help-template-preview--name = Nome do modelo
help-template-preview--language = Idioma do modelo, como pt_BR (padrão: o único que ele tem)
help-template-preview--var = Valor de uma variável, como nome=Ana, 1=Ana, header.1=Ana ou button.0=123; pode repetir
help-template-lint = Confere um modelo pelas regras da Meta, sem rede; com `--account`, também ao lado dos modelos da conta
help-template-lint--file = Arquivo com o JSON de um modelo, ou de uma lista deles; `-` lê a entrada padrão
help-template-import = Traz modelos de um arquivo como rascunhos; o que já tem o nome e o idioma fica como o arquivo diz
help-template-import--file = Arquivo com o JSON de um modelo, ou a lista que a Meta dá; `-` lê a entrada padrão
help-template-export = Escreve um modelo como a Meta o recebe: o rascunho, onde há um, ou o da conta
help-template-export--name = Nome do modelo, ou ID do rascunho
help-template-export--language = Idioma do modelo, como pt_BR (padrão: o único que ele tem)
help-template-export--out = Arquivo em que gravar (padrão: a saída padrão)
help-template-library = Lista os textos prontos da biblioteca
help-template-library--language = Idioma dos textos, como pt_BR (padrão: o da ajuda)
help-template-draft = Rascunhos: começar, comparar, voltar atrás
help-template-draft-new = Começa um rascunho, em branco ou a partir de outro texto
help-template-draft-new--library = De um texto da biblioteca, pelo ID
help-template-draft-new--template = De um modelo da conta, para alterá-lo
help-template-draft-new--copy = De outro rascunho, como cópia
help-template-draft-new--translate = De outro rascunho, para dizê-lo em outro idioma
help-template-draft-new--language = Idioma do novo rascunho, como pt_BR; com `--template` e `--copy`, o do original
help-template-draft-list = Lista os rascunhos da conta
help-template-draft-versions = Lista as versões guardadas de um rascunho
help-template-draft-versions--draft = ID do rascunho, ou nome do modelo
help-template-draft-versions--language = Idioma, onde há mais de um com esse nome
help-template-draft-compare = Mostra o que mudou desde uma versão
help-template-draft-compare--draft = ID do rascunho, ou nome do modelo
help-template-draft-compare--language = Idioma, onde há mais de um com esse nome
help-template-draft-compare--number = Número da versão (padrão: a mais nova)
help-template-draft-restore = Traz uma versão de volta; o que havia fica guardado como versão
help-template-draft-restore--draft = ID do rascunho, ou nome do modelo
help-template-draft-restore--language = Idioma, onde há mais de um com esse nome
help-template-draft-restore--number = Número da versão
help-template-draft-delete = Apaga um rascunho; ele pode voltar por 30 dias
help-template-draft-delete--draft = ID do rascunho, ou nome do modelo
help-template-draft-delete--language = Idioma, onde há mais de um com esse nome
help-template-draft-undelete = Traz de volta um rascunho apagado
help-template-draft-undelete--id = ID do rascunho

## Ajuda: contatos

help-contact = Contatos: importar, procurar, autorizar, exportar, esquecer
help-contact-add = Adiciona um contato
help-contact-add--phone = Número com DDD; se for de outro país, com + e o código dele
help-contact-add--name = Nome
help-contact-add--tag = Etiqueta; pode repetir
help-contact-add--field = Um campo seu, como aniversario=10/05; pode repetir
help-contact-add--language = Idioma do contato, como pt_BR
help-contact-add--notes = Observações
help-contact-add--opt-in = Registra a autorização e de onde ela veio, como balcão
help-contact-add--country = País de um número sem código de país, em duas letras (padrão: o da conta)
help-contact-list = Lista os contatos
help-contact-list--tag = Só os que têm esta etiqueta
help-contact-list--limit = No máximo N contatos (padrão: todos)
help-contact-search = Procura contatos por nome ou número
help-contact-search--text = Parte do nome, do número, de uma etiqueta ou de um campo
help-contact-search--limit = No máximo N contatos (padrão: todos)
help-contact-list--segment = Só os deste grupo
help-contact-import = Traz contatos de um arquivo: CSV, XLSX, XLS ou vCard. Tudo entra de uma vez, ou nada
help-contact-import--file = O arquivo; - lê da entrada padrão
help-contact-import--map = O que é uma coluna, como celular=phone: phone, name, tags, language, notes, opt_in, skip, ou o nome de um campo seu; pode repetir
help-contact-import--kind = O tipo de um campo seu, como valor=money:BRL: text, number, date ou money; pode repetir
help-contact-import--tag = Etiqueta para todos do arquivo; pode repetir
help-contact-import--opt-in = Registra para todos a autorização e de onde ela veio, como formulário
help-contact-import--wording = O texto que as pessoas autorizaram
help-contact-import--keep = Onde arquivo e lista diferem, fica o da lista: name, language, notes, tags, fields, ou um campo seu; pode repetir
help-contact-import--country = País dos números sem código de país, em duas letras (padrão: o da loja)
help-contact-import--area = DDD dos números que vêm sem ele, como 11
help-contact-import--mend = Põe o nono dígito nos celulares antigos, em vez de recusá-los
help-contact-import--dry-run = Só confere e diz o que mudaria; nada é gravado
help-contact-import--rejects = Arquivo onde gravar as linhas recusadas, com o motivo ao lado de cada uma
help-contact-import--encoding = Codificação do texto, como utf-8 ou windows-1252 (padrão: a que o Recado reconhece)
help-contact-import--separator = O que separa as colunas, como ; ou tab (padrão: o que o Recado reconhece)
help-contact-import--no-header = A primeira linha já é uma pessoa; as colunas se chamam A, B, C
help-contact-import--sheet = A aba do XLSX ou XLS (padrão: a primeira que tem algo)
help-contact-import--undo = Desfaz a última importação, em vez de importar
help-contact-export = Grava os contatos em um arquivo
help-contact-export--file = O arquivo a gravar
help-contact-export--tag = Só os que têm esta etiqueta
help-contact-export--segment = Só os deste grupo
help-contact-export--format = csv, xlsx ou vcard (padrão: conforme o nome do arquivo)
help-contact-opt-in = Registra que uma pessoa autorizou
help-contact-opt-in--source = De onde veio, como balcão ou site
help-contact-opt-in--wording = O texto que a pessoa autorizou
help-contact-opt-in--purpose = Para quê: utility (avisos) ou marketing (padrão: os dois)
help-contact-opt-out = Registra que uma pessoa não quer mais receber, e tira da fila o que espera por ela
help-contact-opt-out--purpose = O quê: utility (avisos) ou marketing (padrão: os dois)
help-contact-opt-out--how = Como a pessoa disse
help-contact-tag = Põe uma etiqueta em contatos
help-contact-untag = Tira uma etiqueta de contatos
help-contact-undo = Desfaz uma mudança de muitos contatos, pelo ID que ela mostrou
help-contact-undo--id = ID da mudança
help-contact-dossier = Mostra tudo o que está guardado sobre uma pessoa, para ela
help-contact-erase = Esquece uma pessoa: o contato, as respostas e o que a identifica nas notificações
help-contact-erase--yes = Não pergunta antes
help-segment = Grupos: contatos que têm algo em comum
help-segment-list = Lista os grupos
help-segment-show = Mostra um grupo e o que ele pede
help-segment-show--name = Nome do grupo
help-segment-add = Cria um grupo, ou muda o que tem este nome. Todas as condições valem juntas
help-segment-add--name = Nome do grupo
help-segment-add--tag = Tem esta etiqueta; pode repetir
help-segment-add--not-tag = Não tem esta etiqueta; pode repetir
help-segment-add--field = Um campo seu, como cidade=Recife, cidade!=Recife, valor>=100, valor<=500, nota~troca, ou só o nome: está preenchido; pode repetir
help-segment-add--birthday = Faz aniversário em breve, por este campo de data
help-segment-add--days = Com --birthday, até quantos dias depois de hoje (padrão: 6)
help-segment-add--notified = Recebeu uma notificação nos últimos DIAS
help-segment-add--not-notified = Não recebeu notificação nos últimos DIAS
help-segment-add--never-notified = Nunca recebeu uma notificação
help-segment-add--added = Entrou na lista nos últimos DIAS
help-segment-add--language = O idioma do contato, como pt_BR
help-segment-add--opted-in = Autorizou: utility ou marketing
help-segment-add--opted-out = Não quer mais: utility ou marketing
help-segment-remove = Apaga um grupo; os contatos continuam
help-segment-remove--name = Nome do grupo
help-field = Campos seus: o que você guarda de cada contato
help-field-list = Lista os campos
help-field-set = Cria um campo, ou muda o tipo dele
help-field-set--name = Nome do campo
help-field-set--kind = text, number, date, money ou money:BRL (padrão: text)
help-field-remove = Apaga um campo, com o que está nele em todos os contatos
help-field-remove--name = Nome do campo
help-files = Arquivos guardados para as notificações
help-files-list = Mostra quantos arquivos há e o que ocupam
help-files-clean = Apaga os arquivos que nada mais usa há 30 dias; o Recado também faz isso uma vez por dia, quando envia
help-retention = Por quanto tempo fica guardado o que identifica as pessoas
help-retention-show = Mostra as regras
help-retention-set = Muda as regras
help-retention-set--contents = Números, valores e chaves das notificações terminadas; depois elas só contam
help-retention-set--answers = O que os clientes responderam
help-retention-set--undo = O que é preciso para desfazer mudanças de muitos contatos
help-retention-apply = Apaga agora o que passou do tempo; o Recado também faz isso uma vez por dia, quando envia
help-audit = O que foi feito com os dados das pessoas
help-audit-list = Lista do mais novo ao mais antigo
help-audit-list--limit = No máximo N linhas (padrão: 100)
help-contact-opt-in--phone = Número com DDD; se for de outro país, com + e o código dele
help-contact-opt-in--country = País de um número sem código de país, em duas letras (padrão: o da loja)
help-contact-opt-out--phone = Número com DDD; se for de outro país, com + e o código dele
help-contact-opt-out--country = País de um número sem código de país, em duas letras (padrão: o da loja)
help-contact-dossier--phone = Número com DDD; se for de outro país, com + e o código dele
help-contact-dossier--country = País de um número sem código de país, em duas letras (padrão: o da loja)
help-contact-erase--phone = Número com DDD; se for de outro país, com + e o código dele
help-contact-erase--country = País de um número sem código de país, em duas letras (padrão: o da loja)
help-contact-tag--tag = Nome da etiqueta
help-contact-tag--phones = Número de um contato; pode dar vários
help-contact-tag--of-tag = Todos os que têm esta etiqueta
help-contact-tag--of-segment = Todos os deste grupo
help-contact-tag--everybody = A lista inteira
help-contact-tag--country = País de um número sem código de país, em duas letras (padrão: o da loja)
help-contact-untag--tag = Nome da etiqueta
help-contact-untag--phones = Número de um contato; pode dar vários
help-contact-untag--of-tag = Todos os que têm esta etiqueta
help-contact-untag--of-segment = Todos os deste grupo
help-contact-untag--everybody = A lista inteira
help-contact-untag--country = País de um número sem código de país, em duas letras (padrão: o da loja)

## Ajuda: notificações

help-send = Põe na fila uma notificação, ou uma para cada linha de uma planilha, a partir de um modelo aprovado
help-send--template = Nome do modelo
help-send--language = Idioma do modelo, como pt_BR (padrão: o único aprovado)
help-send--to = Número de quem recebe, com DDD; se for de outro país, com + e o código dele
help-send--tag = Uma notificação para cada contato com esta etiqueta; os campos e o nome dele preenchem as variáveis
help-send--segment = O mesmo para cada contato deste grupo
help-send--from = Planilha CSV ou XLSX: uma notificação para cada linha
help-send--map = O que é uma coluna da planilha, como cliente=nome ou celular=to; pode repetir. A coluna que já tem o nome certo dispensa
help-send--key-column = Coluna com uma chave sua para cada linha, como o número do pedido: a mesma chave só entra uma vez na fila da conta
help-send--at = Hora de sair, como "2026-12-01 09:00" no fuso da conta, ou em RFC 3339
help-send--priority = urgent passa na frente e também no horário de silêncio; low espera os outros (padrão: normal)
help-send--dry-run = Só confere a planilha e diz o que sairia; nada entra na fila
help-send--strict = Uma só linha com problema recusa a planilha inteira
help-send--var = Valor de uma variável, como nome=Ana, 1=Ana, header.1=Ana ou button.0=123; pode repetir
help-send--media = O arquivo do cabeçalho, ou um endereço https público: uma imagem, um vídeo ou um documento; com --from ou --tag, o mesmo para todos
help-send--media-column = Coluna com o nome do arquivo de cada linha, na pasta de --media-folder ou na da planilha
help-send--media-folder = Pasta dos arquivos. Sem --media-column, cada linha leva o arquivo que tem no nome a chave dela ou o telefone
help-send--allow-differences = Envia também cobranças em que o Pix, o boleto e a mensagem dizem valores diferentes
help-send--key = Chave sua, como o número do pedido: a mesma chave só entra uma vez na fila da conta
help-send--country = País de um número sem código de país, em duas letras (padrão: o da conta)
help-send--wait = Envia já e espera a resposta da Meta; não espera a entrega
help-send--max-rate = Com --wait, no máximo N por segundo; 0 é sem limite (padrão: o que a Meta permite ao número)
help-outbox = Notificações: o que está na fila e o que aconteceu com cada uma
help-outbox-list = Lista as notificações, da mais nova à mais antiga
help-outbox-list--batch = Só as deste envio, pelo ID
help-outbox-list--state = Só as deste estado, como queued, accepted, delivered, failed, unknown ou skipped
help-outbox-list--limit = No máximo N notificações (padrão: todas)
help-outbox-show = Mostra uma notificação, com cada tentativa e cada mudança de estado
help-outbox-show--id = ID da notificação
help-outbox-pause = Pausa o que está na fila; o que já saiu, saiu
help-outbox-pause--batch = Só este envio, pelo ID (padrão: todos os da conta, e o que entrar depois)
help-outbox-resume = Retoma o que está parado
help-outbox-resume--batch = Só este envio, pelo ID (padrão: todos os da conta)
help-outbox-cancel = Cancela o que um envio ainda tem na fila
help-outbox-cancel--batch = ID do envio
help-outbox-retry = Tenta de novo o que não foi entregue ou passou da hora
help-outbox-retry--ids = ID da notificação; pode dar vários
help-outbox-retry--batch = Tudo o que pode ser repetido deste envio, pelo ID
help-outbox-let-go = Envia agora o que passou da hora
help-outbox-let-go--batch = ID do envio
help-outbox-priority = Muda a vez de um envio
help-outbox-priority--batch = ID do envio
help-outbox-priority--priority = urgent, normal ou low
help-outbox-resolve = Diz o que houve com uma notificação incerta, depois de você conferir
help-outbox-resolve--id = ID da notificação
help-outbox-resolve--as = sent se a Meta a aceitou; not-sent se não
help-work = Envia o que está na fila, de todas as contas, até Ctrl+C
help-work--until-empty = Termina quando não há mais nada a enviar agora
help-work--max-rate = No máximo N por segundo; 0 é sem limite (padrão: o que a Meta permite a cada número)
help-work--late = Até quanto depois da hora o agendado ainda sai, se nada rodava na hora, como 10m ou 1h (padrão: 0; o que passou espera por você)
help-report = Gera a planilha com o que aconteceu com cada notificação, as deixadas de fora e o motivo também
help-report--batch = Só as deste envio, pelo ID (padrão: todas da conta)
help-report--format = csv, xlsx ou json (padrão: csv)
help-report--out = Arquivo a gravar (padrão: a saída)
help-status = Situação das entregas
help-status-refresh = Pergunta à Meta o que já foi enviado, entregue e lido
help-status-refresh--batch = Só as notificações deste envio, pelo ID

## Ajuda: serviço de treino e o resto

help-sandbox = Serviço de treino: imita o da Meta, dentro deste computador
help-sandbox-serve = Liga o serviço de treino até Ctrl+C; a primeira linha da saída traz endereço, IDs e token
help-sandbox-serve--listen = Endereço e porta neste computador; a porta 0 escolhe uma livre
help-sandbox-serve--throughput = Notificações por segundo que ele aceita; 0 é sem limite (padrão: 80)
help-sandbox-serve--no-pair-limit = Aceita várias notificações seguidas para a mesma pessoa
help-sandbox-serve--messaging-limit = Limite de pessoas em 24 horas que o número informa, como TIER_250, TIER_2K ou TIER_UNLIMITED (padrão: conforme o ritmo)
help-sandbox-serve--delivery = Ritmo das entregas: lively dá para acompanhar, fast leva uma fração de segundo, instant nada
help-sandbox-serve--faults = Falhas a imitar, em JSON, como '{"{"}"drop_after":0.1{"}"}'
help-sandbox-serve--seed = Número que repete a mesma sequência de falhas
help-doctor = Confere os dados, o chaveiro, as contas e a conexão
help-completions = Gera o preenchimento automático para o seu terminal
help-completions--shell = O shell que você usa

## Tabelas

column-action = O quê
column-at = Quando
column-contact = Contato
column-contacts = Contatos
column-detail = Detalhe
column-kind = Tipo
column-attempt = Tentativa
column-category = Categoria
column-created = Criada em
column-default = Padrão
column-id = ID
column-language = Idioma
column-limit = Limite de envio
column-name = Nome
column-number = Número
column-phone = Número
column-phone-number-id = ID do número
column-quality = Qualidade
column-rejected-reason = Motivo da recusa
column-state = Estado
column-status = Status
column-tags = Etiquetas
column-template = Modelo
column-throughput = Notificações por segundo
column-to = Para
column-token = Token
column-variables = Variáveis
column-verified-name = Nome que o cliente vê
column-why = Motivo
column-draft = Rascunho
column-errors = Erros
column-group = Grupo
column-title = Título
column-updated = Mudou em
column-version = Versão
column-warnings = Avisos
column-when = Quando
list-empty = Nada para mostrar.
list-total = { $count ->
    [0] Nenhum item
    [one] 1 item
   *[other] { $count } itens
}

## Contas

account-added = Conta “{ $name }” adicionada.
account-removed = Conta “{ $name }” removida.
account-is-default = “{ $name }” agora é a conta padrão.
account-set = Conta “{ $name }” atualizada.
rate-of-the-service = Ritmo: o que a Meta permite ao número.
rate-of-ours = Ritmo: { $rate ->
    [0] nada sai.
    [one] no máximo 1 notificação por segundo.
   *[other] no máximo { $rate } notificações por segundo.
}
quiet-never = Horário de silêncio: nenhum.
quiet-hours = Horário de silêncio: { $hours } ({ $zone }). Só o urgente sai nesse tempo.
account-without-token = A conta “{ $name }” ainda não tem token. Para guardar um: `recado account secret "{ $name }" --kind token`
default-account-name = Principal
practice-account-ready = { $count ->
    [0] Conta de treino “{ $name }” pronta, ainda sem modelos. O que você envia nela não sai deste computador.
    [one] Conta de treino “{ $name }” pronta, com 1 modelo. O que você envia nela não sai deste computador.
   *[other] Conta de treino “{ $name }” pronta, com { $count } modelos. O que você envia nela não sai deste computador.
}
token-kept = Token da conta “{ $name }” guardado no chaveiro do sistema.
token-from-environment = O token vem de RECADO_TOKEN. A entrada padrão não é lida e nada é guardado no chaveiro.
token-keychain = no chaveiro
token-environment = em RECADO_TOKEN
token-missing = falta
token-practice = não precisa
ask-token = Cole o token e tecle Enter. Ele não aparece na tela.
host-is-not-the-platform = Atenção: { $host } não é o serviço da Meta, e o token desta conta vai para lá.
ask-host = Continuar? [s/N]
answers-yes = s sim y yes
check-ok = A conta “{ $name }” está pronta para enviar.
check-not-ok = A conta “{ $name }” não está pronta para enviar.

## Modelos e contatos

templates-synced = Modelos atualizados: { $added ->
    [0] nenhum novo
    [one] 1 novo
   *[other] { $added } novos
}, { $updated ->
    [0] nenhum alterado
    [one] 1 alterado
   *[other] { $updated } alterados
}, { $removed ->
    [0] nenhum removido
    [one] 1 removido
   *[other] { $removed } removidos
}.

## Rascunhos de modelos

lint-error = Erro
lint-warning = Aviso
lint-total = { $errors ->
    [0] { $warnings ->
        [0] Nenhum problema encontrado.
        [one] Nenhum erro. 1 aviso.
       *[other] Nenhum erro. { $warnings } avisos.
    }
    [one] { $warnings ->
        [0] 1 erro. Nenhum aviso.
        [one] 1 erro. 1 aviso.
       *[other] 1 erro. { $warnings } avisos.
    }
   *[other] { $warnings ->
        [0] { $errors } erros. Nenhum aviso.
        [one] { $errors } erros. 1 aviso.
       *[other] { $errors } erros. { $warnings } avisos.
    }
}
draft-new = novo
draft-replaced = atualizado
draft-begun = Rascunho “{ $name }” em { $language }, com { $errors ->
    [0] nada que a Meta recusaria.
    [one] 1 erro a corrigir.
   *[other] { $errors } erros a corrigir.
} ID: { $id }
draft-restored = O rascunho “{ $name }” em { $language } está como era, com { $errors ->
    [0] nada que a Meta recusaria.
    [one] 1 erro a corrigir.
   *[other] { $errors } erros a corrigir.
} ID: { $id }
draft-undeleted = O rascunho “{ $name }” em { $language } está de volta, com { $errors ->
    [0] nada que a Meta recusaria.
    [one] 1 erro a corrigir.
   *[other] { $errors } erros a corrigir.
} ID: { $id }
draft-deleted = Rascunho apagado. Por 30 dias ele volta com `recado template draft undelete { $id }`.
draft-same = Nada mudou desde essa versão.
template-exported = Modelo gravado em { $path }
version-start = como começou
version-sitting = como ficou
version-restore = trazida de volta
version-import = veio de um arquivo
version-request = como foi pedida
library-group-orders = Pedidos
library-group-appointments = Consultas e horários
library-group-invoices = Cobranças
library-group-events = Eventos
library-group-leads = Interessados
library-group-service = Atendimento
library-group-content = Conteúdo
library-group-feedback = Opinião

contact-added = Contato adicionado: { $phone } { $name }
contact-alike = Já existe um contato cujo número só difere deste pelo nono dígito. Pode ser a mesma pessoa.

## Listas de contatos, grupos e o que fica guardado

column-unsure = Coluna “{ $column }”: o Recado não tem certeza do que ela é. Para dizer: `--map "{ $column }"=CAMPO`
import-untold = { $count ->
    [0] Nenhuma outra linha recusada.
    [one] E mais 1 linha recusada. Para ver todas: `--rejects recusadas.csv`
   *[other] E mais { $count } linhas recusadas. Para ver todas: `--rejects recusadas.csv`
}
import-old-numbers = { $count ->
    [0] Nenhum celular sem o nono dígito.
    [one] 1 celular está sem o nono dígito. Com `--mend`, o Recado o completa.
   *[other] { $count } celulares estão sem o nono dígito. Com `--mend`, o Recado os completa.
}
import-mended = { $count ->
    [0] Nenhum celular sem o nono dígito.
    [one] 1 celular sem o nono dígito foi completado.
   *[other] { $count } celulares sem o nono dígito foram completados.
}
import-differs-taken = { $subject }: { $count ->
    [0] nada difere.
    [one] o arquivo e a lista diferem em 1 contato. Vale o arquivo.
   *[other] o arquivo e a lista diferem em { $count } contatos. Vale o arquivo.
}
import-differs-kept = { $subject }: { $count ->
    [0] nada difere.
    [one] o arquivo e a lista diferem em 1 contato. Vale a lista.
   *[other] o arquivo e a lista diferem em { $count } contatos. Vale a lista.
}
subject-phone = Número
subject-name = Nome
subject-language = Idioma
subject-notes = Observações
subject-tags = Etiquetas
subject-consent = Autorização
import-done = { $rows ->
    [0] Nenhuma linha lida.
    [one] 1 linha lida: { $added ->
        [0] nenhum contato novo
        [one] 1 contato novo
       *[other] { $added } contatos novos
    }, { $updated } com mudança, { $unchanged } sem mudança, { $rejected ->
        [0] nenhuma recusada
        [one] 1 recusada
       *[other] { $rejected } recusadas
    }.
   *[other] { $rows } linhas lidas: { $added ->
        [0] nenhum contato novo
        [one] 1 contato novo
       *[other] { $added } contatos novos
    }, { $updated } com mudança, { $unchanged } sem mudança, { $rejected ->
        [0] nenhuma recusada
        [one] 1 recusada
       *[other] { $rejected } recusadas
    }.
}
import-would = { $rows ->
    [0] Nenhuma linha lida.
   *[other] Linhas lidas: { $rows }. Contatos novos: { $added }. Com mudança: { $updated }. Sem mudança: { $unchanged }. Recusadas: { $rejected }. Nada foi gravado.
}
import-rejects-saved = { $count ->
    [0] Nenhuma linha recusada para gravar.
    [one] A linha recusada está em { $path }, com o motivo.
   *[other] As { $count } linhas recusadas estão em { $path }, com o motivo de cada uma.
}
import-undo = Para desfazer: `recado contact import --undo`
edit-undo = Para desfazer: `recado contact undo { $id }`
edit-undone = { $removed ->
    [0] Nenhum contato saiu da lista
    [one] 1 contato saiu da lista
   *[other] { $removed } contatos saíram da lista
}, { $restored ->
    [0] nenhum voltou ao que era
    [one] 1 voltou ao que era
   *[other] { $restored } voltaram ao que eram
}, { $kept ->
    [0] nenhum ficou como está.
    [one] 1 ficou como está, porque mudou depois.
   *[other] { $kept } ficaram como estão, porque mudaram depois.
}
contacts-exported = { $count ->
    [0] Nenhum contato: { $path } só tem os títulos.
    [one] 1 contato gravado em { $path }.
   *[other] { $count } contatos gravados em { $path }.
}
contacts-tagged = { $count ->
    [0] Ninguém mudou: todos já têm a etiqueta “{ $tag }”.
    [one] 1 contato agora tem a etiqueta “{ $tag }”.
   *[other] { $count } contatos agora têm a etiqueta “{ $tag }”.
}
contacts-untagged = { $count ->
    [0] Ninguém mudou: nenhum tem a etiqueta “{ $tag }”.
    [one] 1 contato não tem mais a etiqueta “{ $tag }”.
   *[other] { $count } contatos não têm mais a etiqueta “{ $tag }”.
}
contact-opted-in = Autorização registrada: { $phone } { $name }
contact-opted-out = Descadastro registrado: { $phone } { $name }. O que esperava na fila não sai.
ask-erase = Esquecer a pessoa do número { $phone }? Não dá para desfazer. [s/N]
contact-erased = Pessoa esquecida. { $messages ->
    [0] Nenhuma notificação era dela.
    [one] 1 notificação fica só como número, sem nada dela.
   *[other] { $messages } notificações ficam só como números, sem nada dela.
} { $answers ->
    [0] Não havia respostas.
    [one] 1 resposta apagada.
   *[other] { $answers } respostas apagadas.
}
contact-erased-unmarked = Não há chaveiro do sistema neste computador: uma lista importada ainda pode trazer a pessoa de volta.
contact-erased-copies = Ela ainda está em cópias antigas, na pasta de dados: { $copies }. Apague-as quando não precisar mais delas.
people-opted-out = { $count ->
    [0] Ninguém pediu para não receber.
    [one] 1 contato fica de fora, porque pediu para não receber.
   *[other] { $count } contatos ficam de fora, porque pediram para não receber.
}
segment-saved = Grupo “{ $name }” salvo: { $count ->
    [0] ninguém está nele agora.
    [one] 1 contato está nele agora.
   *[other] { $count } contatos estão nele agora.
}
segment-removed = Grupo “{ $name }” apagado. Os contatos continuam na lista.
field-removed = Campo “{ $name }” apagado. { $count ->
    [0] Ninguém tinha algo nele.
    [one] 1 contato tinha algo nele.
   *[other] { $count } contatos tinham algo nele.
}
field-kind-text = texto
field-kind-number = número
field-kind-date = data
field-kind-money = dinheiro
retention-contents = { $days ->
    [0] Notificações terminadas: nada as identifica.
    [one] Notificações terminadas: o que identifica a pessoa fica 1 dia.
   *[other] Notificações terminadas: o que identifica a pessoa fica { $days } dias.
}
retention-contents-kept = Notificações terminadas: o que identifica a pessoa fica sempre.
retention-answers = { $days ->
    [0] Respostas: não ficam.
    [one] Respostas: ficam 1 dia.
   *[other] Respostas: ficam { $days } dias.
}
retention-answers-kept = Respostas: ficam sempre.
retention-undo = { $days ->
    [0] Desfazer mudanças: não dá.
    [one] Desfazer mudanças: por 1 dia.
   *[other] Desfazer mudanças: por { $days } dias.
}
retention-undo-kept = Desfazer mudanças: sem prazo.
retention-applied = Apagado o que passou do tempo. Notificações: { $messages }. Respostas: { $answers }. Mudanças que não se desfazem mais: { $edits }.
audit-import = importação
audit-export = exportação
audit-undo = mudança desfeita
audit-dossier = consulta de tudo sobre a pessoa
audit-erase = pessoa esquecida
audit-retention = apagado pelo tempo
audit-set-retention = regras de tempo mudadas

## Notificações

variable-tidied = Em “{ $name }”, quebras de linha e espaços repetidos viram um espaço só: a Meta não os aceita.
work-started = Enviando o que está na fila. Para encerrar: Ctrl+C
summary-queued = { $count ->
    [0] Nenhuma notificação na fila.
    [one] 1 notificação na fila. Ela segue quando o Recado está aberto ou com: `recado work`
   *[other] { $count } notificações na fila. Elas seguem quando o Recado está aberto ou com: `recado work`
}
summary-accepted = { $count ->
    [0] Nenhuma notificação aceita pela Meta.
    [one] 1 notificação aceita pela Meta.
   *[other] { $count } notificações aceitas pela Meta.
}
summary-accepted-practice = { $count ->
    [0] Nenhuma notificação aceita pelo serviço de treino.
    [one] 1 notificação aceita pelo serviço de treino.
   *[other] { $count } notificações aceitas pelo serviço de treino.
}
summary-batch = Envio: { $batch }
summary-failed = { $count ->
    [0] Nenhuma notificação sem entrega.
    [one] 1 notificação não entregue. O motivo: `recado outbox list --state failed`
   *[other] { $count } notificações não entregues. Os motivos: `recado outbox list --state failed`
}
summary-unknown = { $count ->
    [0] Nenhuma notificação incerta.
    [one] 1 notificação incerta: não se sabe se a Meta a recebeu, e o Recado não repete sozinho. Para ver: `recado outbox list --state unknown`
   *[other] { $count } notificações incertas: não se sabe se a Meta as recebeu, e o Recado não repete sozinho. Para ver: `recado outbox list --state unknown`
}
summary-skipped = { $count ->
    [0] Nenhuma notificação deixada de fora.
    [one] 1 notificação deixada de fora. O motivo: `recado outbox list --state skipped`
   *[other] { $count } notificações deixadas de fora. Os motivos: `recado outbox list --state skipped`
}
summary-waiting = { $count ->
    [0] Nada mais na fila.
    [one] 1 notificação ainda na fila.
   *[other] { $count } notificações ainda na fila.
}
summary-nothing = Nada a enviar agora.
waits-quiet = É horário de silêncio: o que falta sai a partir de { $time }.
awake = O Recado está enviando notificações
reject-row = Linha { $row }:
rejects = { $count ->
    [0] Nenhuma linha com problema.
    [one] 1 linha não pode ser enviada assim. As outras seguem sem ela.
   *[other] { $count } linhas não podem ser enviadas assim. As outras seguem sem elas.
}
warned = { $count ->
    [0] Nenhuma linha com aviso.
    [one] 1 linha vai com o aviso acima.
   *[other] { $count } linhas vão com aviso.
}
rejects-all = Nenhuma linha da planilha pode ser enviada assim.
rejects-untold-here = { $count ->
    [0] Nenhuma outra linha com problema.
    [one] E mais 1 linha.
   *[other] E mais { $count } linhas. Com `--json` aparecem as 100 primeiras.
}
rejects-untold = { $count ->
    [0] Nenhuma outra linha com problema.
    [one] E mais 1 linha. O relatório traz todas: `recado report --format csv`
   *[other] E mais { $count } linhas. O relatório traz todas: `recado report --format csv`
}
rows-again = { $count ->
    [0] Nenhuma linha repetida.
    [one] 1 linha fica de fora, porque já está na fila, se repete na planilha ou a pessoa pediu para não receber.
   *[other] { $count } linhas ficam de fora, porque já estão na fila, se repetem na planilha ou a pessoa pediu para não receber.
}
would-queue = { $count ->
    [0] Nada entraria na fila, de { $rows ->
        [0] nenhuma linha
        [one] 1 linha
       *[other] { $rows } linhas
    }.
    [one] 1 notificação entraria na fila. Nada foi gravado.
   *[other] { $count } notificações entrariam na fila. Nada foi gravado.
}
summary-scheduled = { $count ->
    [0] Nenhuma notificação agendada.
    [one] 1 notificação agendada. Ela sai na hora marcada se o Recado está aberto, ou com: `recado work`
   *[other] { $count } notificações agendadas. Elas saem na hora marcada se o Recado está aberto, ou com: `recado work`
}
progress-reading = Lendo { $file }: { $count ->
    [0] nenhuma linha ainda
    [one] 1 linha
   *[other] { $count } linhas
}
progress-of = { $done } de { $total }
progress-left = { $count ->
    [0] nada na fila
    [one] 1 na fila
   *[other] { $count } na fila
}
progress-rate = { $rate } por segundo
progress-time = faltam { $time }
progress-troubled = { $count ->
    [0] nenhuma com problema
    [one] 1 com problema
   *[other] { $count } com problema
}
found-cut-off = { $count ->
    [0] Nenhuma notificação ficou entre o pedido e a resposta.
    [one] 1 notificação ficou entre o pedido e a resposta quando o Recado parou. Agora está incerta, e o Recado não repete sozinho. Para ver: `recado outbox list --state unknown`
   *[other] { $count } notificações ficaram entre o pedido e a resposta quando o Recado parou. Agora estão incertas, e o Recado não repete sozinho. Para ver: `recado outbox list --state unknown`
}
found-missed = { $count ->
    [0] Nenhuma notificação passou da hora.
    [one] A hora de 1 notificação passou enquanto nenhum Recado rodava. Ela espera por você.
   *[other] A hora de { $count } notificações passou enquanto nenhum Recado rodava. Elas esperam por você.
}
found-missed-mailing = { $account }, { $template }: { $count ->
    [0] nada passou da hora.
    [one] 1 passou da hora.
   *[other] { $count } passaram da hora.
    } Para enviar agora: `recado outbox let-go --batch { $batch }`. Para desistir: `recado outbox cancel --batch { $batch }`
batches-resumed = { $count ->
    [0] Nenhum envio estava parado.
    [one] 1 envio retomado.
   *[other] { $count } envios retomados.
}
batches-paused = { $count ->
    [0] Nenhum envio tinha algo a sair.
    [one] 1 envio pausado. O que já saiu, saiu.
   *[other] { $count } envios pausados. O que já saiu, saiu.
}
account-paused = O que entrar na fila também espera. Para retomar tudo: `recado outbox resume`
messages-retried = { $count ->
    [0] Nenhuma notificação voltou à fila.
    [one] 1 notificação está na fila de novo.
   *[other] { $count } notificações estão na fila de novo.
}
messages-not-retried = { $count ->
    [0] Nenhuma ficou de fora.
    [one] 1 não pode ser repetida, ou ainda não:
   *[other] { $count } não podem ser repetidas, ou ainda não. O motivo da primeira:
}
messages-let-go = { $count ->
    [0] Nenhuma notificação deste envio passou da hora.
    [one] 1 notificação está na fila e sai agora.
   *[other] { $count } notificações estão na fila e saem agora.
}
priority-urgent = Este envio passa na frente dos outros, também no horário de silêncio.
priority-normal = Este envio espera a vez como os outros.
priority-low = Este envio sai depois dos outros.
report-written = { $count ->
    [0] Relatório vazio gravado em { $path }.
    [one] Relatório com 1 notificação gravado em { $path }.
   *[other] Relatório com { $count } notificações gravado em { $path }.
}
messages-cancelled = { $count ->
    [0] Nada mais na fila para cancelar.
    [one] 1 notificação cancelada. Ela não é enviada.
   *[other] { $count } notificações canceladas. Elas não são enviadas.
}
message-settled = Anotado. A notificação agora está assim: { $state }
statuses-refreshed = { $checked ->
    [0] Nenhuma notificação para conferir.
    [one] 1 notificação conferida, { $changed ->
        [0] sem novidade
       *[other] com novidade
    }.
   *[other] { $checked } notificações conferidas, { $changed ->
        [0] nenhuma com novidade
        [one] 1 com novidade
       *[other] { $changed } com novidade
    }.
}
outcome-accepted = aceita
outcome-refused = recusada
outcome-never-left = não saiu deste computador
outcome-doubtful = incerta
outcome-none = sem resposta ainda

## Demonstração

demo-started = Serviço de treino ligado, com o número { $number }. Nada sai deste computador.
demo-templates = { $count ->
    [0] Nenhum modelo encontrado.
    [one] 1 modelo encontrado: “{ $template }”.
   *[other] { $count } modelos encontrados. A demonstração usa “{ $template }”.
}
demo-queued = Pedido { $order } saiu para entrega: aviso para { $name } na fila.
demo-accepted = { $count ->
    [0] Nenhuma notificação aceita.
    [one] 1 notificação aceita.
   *[other] { $count } notificações aceitas.
}
demo-status = { $name }: { $state }
demo-done = Fim: { $accepted ->
    [0] nenhuma aceita
    [one] 1 aceita
   *[other] { $accepted } aceitas
}, { $delivered ->
    [0] nenhuma entregue
    [one] 1 entregue
   *[other] { $delivered } entregues
}, { $read ->
    [0] nenhuma lida
    [one] 1 lida
   *[other] { $read } lidas
}. Nada disso fica guardado.
demo-next =
    {""}
    Para treinar você mesmo:        recado account add --practice
    Para usar o número da sua loja: recado account add --help

## Serviço de treino

sandbox-started = Serviço de treino em { $url }. Para encerrar: Ctrl+C

## Conferência

doctor-database = Os dados em { $path } estão em ordem.
doctor-engine-free = A fila está livre: nenhum outro Recado envia agora.
doctor-engine-held-by-someone = Outro Recado cuida da fila.
doctor-engine-held = Outro Recado cuida da fila: { $program } (processo { $pid }).
doctor-keychain = O chaveiro do sistema funciona.
doctor-token-from-environment = O token vem de RECADO_TOKEN; o chaveiro não é usado.
doctor-account = Conta “{ $name }”: tudo certo.

## Erros só da linha de comando

error-data-folder-unknown = O Recado não encontra a pasta de dados deste usuário.
    .advice = Indique uma com `--data-dir`.
error-report-needs-file = Uma planilha XLSX não é texto para a tela.
    .advice = Diga onde gravar com `--out relatorio.xlsx`.
error-faults-invalid = O JSON de `--faults` não vale: { $why }
    .advice = Veja um exemplo em `recado sandbox serve --help`.

error-sandbox-not-local = O serviço de treino só atende neste computador, e { $address } não é um endereço dele.
    .advice = Use um endereço como 127.0.0.1:0.

## files

files-kept = { $count ->
    [0] Nenhum arquivo guardado.
    [one] 1 arquivo guardado, { $size }.
   *[other] { $count } arquivos guardados, { $size }.
}
files-unused = { $count ->
    [0] Nenhum está sem uso.
    [one] 1 está sem uso há 30 dias, { $size }: `recado files clean` apaga.
   *[other] { $count } estão sem uso há 30 dias, { $size }: `recado files clean` apaga.
}
files-cleaned = { $count ->
    [0] Nenhum arquivo está sem uso há 30 dias.
    [one] 1 arquivo apagado, { $size }.
   *[other] { $count } arquivos apagados, { $size }.
}
column-file = Arquivo
column-mime = Tipo
column-size = Tamanho
column-used = Último uso
